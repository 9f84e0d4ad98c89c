import type { Site } from '../../schema/site.ts';
import type { EditionDataset } from '../edition-dataset.ts';
import { type Citation, toCitation } from './citation.ts';

/**
 * How to cite a dataset, in the version of its data package. As there, its creator is the site's
 * publisher, who chose and described the rows; whose rows they are is said beside it.
 */
export async function datasetCitation(
  site: Site,
  { address, dataset, description }: EditionDataset,
): Promise<Citation> {
  return toCitation(site, address, {
    kind: 'dataset',
    title: dataset.title,
    author: site.publisher.name,
    ...(dataset.publisher !== site.publisher.name && { detail: `data: ${dataset.publisher}` }),
    date: dataset.retrieved,
    version: (await description()).version,
  });
}
