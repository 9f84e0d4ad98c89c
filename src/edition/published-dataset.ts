import type { Dataset } from '../model/dataset.ts';
import type { Site } from '../schema/site.ts';
import { type CitedSource, citedSources } from './cited-sources.ts';
import type { PublishedTable } from './published-table.ts';

/** A dataset as it is published: what describes it, and its CSV to the byte. */
export interface PublishedDataset {
  readonly site: Site;
  readonly dataset: PublishedTable;
  /** Those that its rows name. */
  readonly sources: readonly CitedSource[];
  readonly csv: Uint8Array<ArrayBuffer>;
}

/** What the content says of a dataset. Throws if its CSV is not there. */
export function publishedDataset(
  { file: _, rows, ...dataset }: Dataset,
  content: {
    readonly site: Site;
    readonly sources: ReadonlyMap<string, CitedSource>;
    readonly csvFiles: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  },
): PublishedDataset {
  const csv = content.csvFiles.get(dataset.id);
  if (!csv) throw new Error(`publishedDataset: there is no CSV of ${dataset.id}`);
  const table = { ...dataset, rows: rows.map(({ line, cells }) => ({ line, cells })) };
  return { site: content.site, dataset: table, sources: citedSources(table, content.sources), csv };
}
