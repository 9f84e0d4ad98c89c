import { addressOf } from '../../model/address.ts';
import type { Citation } from '../citation/citation.ts';
import { datasetCitation } from '../citation/dataset-citation.ts';
import { type CrossTable, crossTable } from '../cross-table.ts';
import type { DataPackage } from '../data-package.ts';
import type { Edition } from '../edition.ts';
import type { EditionDataset } from '../edition-dataset.ts';
import { mainColumns } from '../main-columns.ts';
import type { PublishedDataset } from '../published-dataset.ts';
import { type Furniture, furnitureOf } from './furniture.ts';

/** All that the files of a dataset are made of. */
export interface DatasetParts {
  readonly published: PublishedDataset;
  readonly description: DataPackage;
}

/** A dataset by itself. */
export interface DatasetPage extends DatasetParts {
  readonly frame: Furniture;
  /** Its amounts with one key across; absent where it has another form. */
  readonly glance?: CrossTable;
  /** Names of the columns that a narrow screen shows. */
  readonly main: readonly string[];
  readonly citation: Citation;
}

export async function datasetParts(entry: EditionDataset): Promise<DatasetParts> {
  return { published: entry.published, description: await entry.description() };
}

export async function datasetPage(entry: EditionDataset, edition: Edition): Promise<DatasetPage> {
  const { dataset, address } = entry;
  const glance = crossTable(dataset);
  return {
    ...(await datasetParts(entry)),
    frame: furnitureOf(edition, {
      title: dataset.title,
      description: `${dataset.description.trim()} Publisher: ${dataset.publisher}.`,
      address,
      trail: [{ name: 'Datasets', address: addressOf.datasets() }],
    }),
    ...(glance && { glance }),
    main: mainColumns(dataset),
    citation: await datasetCitation(edition.site, entry),
  };
}
