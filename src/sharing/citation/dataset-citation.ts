import type { Dataset } from '../../model/dataset.ts';
import type { Site } from '../../schema/site.ts';
import { addressOf } from '../address.ts';
import { type Citation, toCitation } from './citation.ts';

/**
 * How to cite a dataset, in the version of its data package. As there, its creator is the site's
 * publisher, who chose and described the rows; whose rows they are is said beside it.
 */
export function datasetCitation(site: Site, dataset: Dataset, version: string): Citation {
  return toCitation(site, addressOf.dataset(dataset.id), {
    kind: 'dataset',
    title: dataset.title,
    author: site.publisher.name,
    ...(dataset.publisher !== site.publisher.name && { detail: `data: ${dataset.publisher}` }),
    date: dataset.retrieved,
    version,
  });
}
