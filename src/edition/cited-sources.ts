import { sourceIds } from '../model/row-sources.ts';
import type { Place } from '../problem/problem.ts';
import type { Source } from '../schema/source.ts';
import type { PublishedTable } from './published-table.ts';

/** A source with the id by which the rows name it. */
export interface CitedSource extends Source {
  readonly id: string;
}

/** Sources by their ids, without where the author has written them; an id that is none is left out. */
export function sourcesNamed(
  ids: Iterable<string>,
  sources: ReadonlyMap<string, CitedSource & { readonly place?: Place }>,
): CitedSource[] {
  return [...ids].flatMap((id) => {
    const entry = sources.get(id);
    if (!entry) return [];
    const { place: _, ...source } = entry;
    return [source];
  });
}

/** The sources that the rows of a dataset name, each once, in order of first mention. */
export function citedSources(
  dataset: PublishedTable,
  sources: ReadonlyMap<string, CitedSource>,
): CitedSource[] {
  const columns = Object.entries(dataset.columns).filter(([, { type }]) => type === 'source');
  const ids = columns.flatMap(([name]) =>
    dataset.rows.flatMap((row) => sourceIds(row.cells[name] as string)),
  );
  return sourcesNamed(new Set(ids), sources);
}
