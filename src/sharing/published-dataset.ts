import type { Dataset } from '../model/dataset.ts';
import type { Site } from '../schema/site.ts';
import { type CitedSource, citedSources } from './cited-sources.ts';

/** A dataset as it is published: what describes it, and its CSV to the byte. */
export interface PublishedDataset {
  readonly site: Site;
  readonly dataset: Dataset;
  /** Those that its rows name. */
  readonly sources: readonly CitedSource[];
  readonly csv: Uint8Array<ArrayBuffer>;
}

/** What the content says of a dataset. Throws if its CSV is not there. */
export function publishedDataset(
  dataset: Dataset,
  content: {
    readonly site: Site;
    readonly sources: ReadonlyMap<string, CitedSource>;
    readonly csvFiles: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  },
): PublishedDataset {
  const csv = content.csvFiles.get(dataset.id);
  if (!csv) throw new Error(`publishedDataset: there is no CSV of ${dataset.id}`);
  return {
    site: content.site,
    dataset,
    sources: citedSources(dataset, content.sources),
    csv,
  };
}
