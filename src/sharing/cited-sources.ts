import type { Dataset } from '../model/dataset.ts';
import { sourceIds } from '../model/row-sources.ts';
import type { Source } from '../schema/source.ts';

/** A source with the id by which the rows name it. */
export interface CitedSource extends Source {
  readonly id: string;
}

/** The sources that the rows of a dataset name, each once, in order of first mention. */
export function citedSources<T extends CitedSource>(
  dataset: Dataset,
  sources: ReadonlyMap<string, T>,
): T[] {
  const columns = Object.entries(dataset.columns).filter(([, { type }]) => type === 'source');
  const ids = columns.flatMap(([name]) =>
    dataset.rows.flatMap((row) => sourceIds(row.cells[name] as string)),
  );
  return [...new Set(ids)].flatMap((id) => sources.get(id) ?? []);
}
