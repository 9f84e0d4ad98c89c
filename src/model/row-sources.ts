import type { Dataset } from './dataset.ts';
import { type Selection, selectRows } from './select.ts';

/** Whatever draws rows of a dataset. */
interface Drawn {
  readonly rows: Selection;
}

/** Sources of the rows that a figure draws, each once, in order. */
export function sourcesOf(figure: Drawn, dataset: Dataset): string[] {
  return [...rowsPerSource(figure, dataset).keys()];
}

/** How many of the rows that a figure draws rest on each source, in order of the first. */
export function rowsPerSource(figure: Drawn, dataset: Dataset): Map<string, number> {
  const columns = Object.entries(dataset.columns).filter(([, column]) => column.type === 'source');
  const counts = new Map<string, number>();
  for (const row of selectRows(dataset, figure.rows)) {
    const ids = new Set(columns.flatMap(([name]) => sourceIds(row.cells[name] as string)));
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** A cell of sources: ids joined by semicolons. */
export function sourceIds(cell: string): string[] {
  return cell
    .split(';')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}
