import { entryAt, published } from '../../../content.ts';
import {
  type DatasetFile,
  type DatasetFiles,
  datasetFiles,
} from '../../../sharing/dataset-files.ts';
import { publishedDataset } from '../../../sharing/published-dataset.ts';

/*
 * The endpoints beside this file are one for each ending, since in development Astro serves without
 * a slash behind it only what has an ending in its route.
 */

/** The files of the dataset that an address asks for. */
export async function filesAt(id: string | undefined): Promise<DatasetFiles> {
  const { content, datasets } = await published();
  const dataset = entryAt(datasets, (one) => one.id === id);
  return datasetFiles(publishedDataset(dataset, content));
}

export function fileResponse({ bytes, mediaType }: DatasetFile): Response {
  return new Response(bytes, { headers: { 'content-type': mediaType } });
}
