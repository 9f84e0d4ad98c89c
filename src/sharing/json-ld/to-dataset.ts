import type { DataDownload, Dataset as DatasetThing, PropertyValue } from 'schema-dts';
import { datasetFileNames } from '../../edition/dataset-file-names.ts';
import type { PublishedDataset } from '../../edition/published-dataset.ts';
import type { PublishedTable } from '../../edition/published-table.ts';
import { addressOf, canonical } from '../../model/address.ts';
import type { Column } from '../../schema/dataset-description.ts';
import type { Site } from '../../schema/site.ts';
import { temporalCoverage } from './temporal-coverage.ts';
import { toCreativeWork } from './to-creative-work.ts';
import { toLicence } from './to-licence.ts';
import { toPublisher } from './to-publisher.ts';

/** A dataset with its terms, what it measures, the files to take away and the sources of its rows. */
export function toDataset({ site, dataset, sources }: PublishedDataset): DatasetThing {
  const address = canonical(site, addressOf.dataset(dataset.id));
  const coverage = temporalCoverage(dataset);
  const measured = Object.entries(dataset.columns).flatMap(toMeasured);
  return {
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name: dataset.title,
    description: [dataset.description, dataset.note].filter(Boolean).join('\n\n'),
    // Of another publisher we do not know whether it is one body: it stays a text.
    publisher: dataset.publisher === site.publisher.name ? toPublisher(site) : dataset.publisher,
    sdPublisher: toPublisher(site),
    license: toLicence(dataset.licence),
    isAccessibleForFree: true,
    ...(coverage !== undefined && { temporalCoverage: coverage }),
    ...(measured.length > 0 && { variableMeasured: measured }),
    distribution: toDistribution(dataset, site),
    ...(sources.length > 0 && { citation: sources.map(toCreativeWork) }),
  };
}

/** What has a unit was measured; what has none tells the rows apart. */
function toMeasured([name, { title, unit, description }]: [string, Column]): PropertyValue[] {
  if (unit === undefined) return [];
  return [
    {
      '@type': 'PropertyValue',
      propertyID: name,
      name: title,
      unitText: unit,
      ...(description !== undefined && { description }),
    },
  ];
}

function toDistribution({ id }: PublishedTable, site: Site): DataDownload[] {
  const { csv, zip } = datasetFileNames(id);
  const files = [
    [csv, 'text/csv'],
    [zip, 'application/zip'],
  ] as const;
  return files.map(([name, encodingFormat]) => ({
    '@type': 'DataDownload',
    contentUrl: canonical(site, addressOf.datasetFile(id, name)),
    encodingFormat,
  }));
}
