import type { FigureDescription } from '../schema/figure.ts';
import type { Dataset, Row } from './dataset.ts';
import { selectRows } from './select.ts';
import { amountOf, missing } from './value.ts';

/** A figure's rows as a table, from the data and not from the drawing. */
export interface FigureTable {
  readonly columns: readonly {
    readonly name: string;
    readonly title: string;
    readonly isNumber: boolean;
  }[];
  readonly rows: readonly Row[];
}

/** The columns that a figure draws, and the rows that it draws them from, in the drawing's order. */
export function toTable(figure: FigureDescription, dataset: Dataset): FigureTable {
  const rows = selectRows(dataset, figure.rows);
  const columns = columnsOf(figure).map((name) => {
    const column = dataset.columns[name];
    if (!column) throw new Error(`toTable: dataset ${dataset.id} has no column ${name}`);
    const unit =
      column.unit && column.unit !== 'count' && column.unit !== 'rank' ? `, ${column.unit}` : '';
    return {
      name,
      title: `${column.title}${unit}`,
      isNumber: column.type === 'number' || column.unit === 'rank',
    };
  });
  if (figure.kind === 'bar' && figure.order !== 'as-listed') {
    const sign = figure.order === 'descending' ? -1 : 1;
    // What is not available stands last, however the rest is ordered.
    const amount = (row: Row) =>
      amountOf(row.values[figure.value] ?? missing) ?? sign * Number.POSITIVE_INFINITY;
    rows.sort((a, b) => (amount(a) === amount(b) ? 0 : sign * (amount(a) - amount(b))));
  }
  return { columns, rows };
}

/** The columns that a figure of each kind draws from. */
export function columnsOf(figure: FigureDescription): string[] {
  switch (figure.kind) {
    case 'bar':
      return [figure.label, figure.value];
    case 'bump': {
      const { steps, series, amount, rank, tied } = figure;
      return [steps.column, series, amount?.value, rank, tied].filter((name) => name !== undefined);
    }
    case 'line':
      return [figure.steps.column, figure.series, figure.value];
    case 'range':
      return [figure.label, figure.measures.column, figure.value];
    case 'stack':
      return [figure.label, figure.parts.column, figure.value];
    case 'timeline':
      return [figure.date, figure.event, figure.tracks.column];
  }
}

/** Sources of the rows that a figure draws, each once, in order. */
export function sourcesOf(figure: FigureDescription, dataset: Dataset): string[] {
  return [...rowsPerSource(figure, dataset).keys()];
}

/** How many of the rows that a figure draws rest on each source, in order of the first. */
export function rowsPerSource(figure: FigureDescription, dataset: Dataset): Map<string, number> {
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
