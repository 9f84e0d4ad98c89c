import { addressOf } from '../model/address.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Content } from '../reading/content.ts';
import { type DataPackage, dataPackage } from './data-package.ts';
import { once } from './once.ts';
import { type PublishedDataset, publishedDataset } from './published-dataset.ts';

/** A dataset with the sources of its rows and its description for programs. */
export interface EditionDataset {
  readonly id: string;
  /** From the site's root. */
  readonly address: string;
  readonly dataset: Dataset;
  readonly published: PublishedDataset;
  description(): Promise<DataPackage>;
}

export function toEditionDataset(dataset: Dataset, content: Content): EditionDataset {
  const published = publishedDataset(dataset, content);
  return {
    id: dataset.id,
    address: addressOf.dataset(dataset.id),
    dataset,
    published,
    description: once(() => dataPackage(published)),
  };
}
