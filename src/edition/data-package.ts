import { addressOf, canonical } from '../model/address.ts';
import type { Site } from '../schema/site.ts';
import type { CitedSource } from './cited-sources.ts';
import { datasetFileNames } from './dataset-file-names.ts';
import type { PublishedDataset } from './published-dataset.ts';
import type { PublishedTable } from './published-table.ts';
import { sha256 } from './sha256.ts';
import { type TableSchema, tableSchema } from './table-schema.ts';

/** A source as a Data Package names it, with three properties of our own. */
export interface PackageSource {
  readonly title: string;
  readonly path?: string;
  /** What the cells of the rows hold. */
  readonly id: string;
  readonly publisher: string;
  /** A year, a month, a day, or "undated". */
  readonly date: string;
}

export interface Contributor {
  readonly title: string;
  readonly path?: string;
  readonly email?: string;
  readonly roles: readonly string[];
}

/** A descriptor as Data Package 2.0 has it (https://datapackage.org/standard/data-package/). */
export interface DataPackage {
  readonly $schema: string;
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly homepage: string;
  /** The beginning of the SHA-256 of all else in the descriptor, the hash of the rows included. */
  readonly version: string;
  readonly created: string;
  readonly licenses: readonly {
    readonly name?: string;
    readonly path: string;
    readonly title: string;
  }[];
  readonly contributors: readonly Contributor[];
  readonly sources?: readonly PackageSource[];
  readonly resources: readonly [Resource];
}

export interface Resource {
  readonly $schema: string;
  readonly name: string;
  readonly type: 'table';
  readonly path: string;
  readonly format: 'csv';
  readonly mediatype: 'text/csv';
  readonly encoding: 'utf-8';
  readonly bytes: number;
  /** "sha256:" and 64 hexadecimal digits. */
  readonly hash: string;
  readonly dialect: {
    readonly $schema: string;
    readonly delimiter: ',';
    readonly lineTerminator: '\n' | '\r\n';
    readonly quoteChar: '"';
    readonly doubleQuote: true;
    readonly header: true;
  };
  readonly schema: TableSchema;
}

/** Describes a dataset to programs. The same dataset gives the same words, whenever it is built. */
export async function dataPackage(published: PublishedDataset): Promise<DataPackage> {
  const { site, dataset, sources } = published;
  const homepage = canonical(site, addressOf.dataset(dataset.id));
  const names = datasetFileNames(dataset.id);
  const about = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: dataset.id,
    id: canonical(site, addressOf.datasetFile(dataset.id, names.description)),
    title: dataset.title,
    description: [dataset.description, dataset.note].filter(Boolean).join('\n\n'),
    homepage,
  };
  const made = {
    created: `${dataset.retrieved}T00:00:00Z`,
    licenses: [license(dataset, homepage)],
    contributors: contributors(dataset, site),
    ...(sources.length > 0 && { sources: sources.map(packageSource) }),
    resources: [await resource(published)] as const,
  };
  const hash = await sha256(new TextEncoder().encode(JSON.stringify([about, made])));
  return { ...about, version: hash.slice(0, 12), ...made };
}

/** Identifiers of the Open Definition for licences by their addresses. */
const openLicences: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\b/, 'CC0-1.0'],
  [/^https:\/\/creativecommons\.org\/licenses\/by\/4\.0\b/, 'CC-BY-4.0'],
  [/^https:\/\/creativecommons\.org\/licenses\/by-sa\/4\.0\b/, 'CC-BY-SA-4.0'],
  [/^https:\/\/opendatacommons\.org\/licenses\/pddl\b/, 'ODC-PDDL-1.0'],
  [/^https:\/\/opendatacommons\.org\/licenses\/by\b/, 'ODC-BY-1.0'],
  [/^https:\/\/opendatacommons\.org\/licenses\/odbl\b/, 'ODbL-1.0'],
];

/** Terms without an address of their own are stated on the dataset's page. */
function license({ licence }: PublishedTable, homepage: string): DataPackage['licenses'][number] {
  const path = licence.address ?? homepage;
  const name = openLicences.find(([address]) => address.test(path))?.[1];
  return { ...(name && { name }), path, title: licence.name };
}

/** Who published the rows, and who made the package: one where they are the same. */
function contributors(dataset: PublishedTable, { publisher, address, base }: Site): Contributor[] {
  const packager = {
    title: publisher.name,
    path: canonical({ address, base }, addressOf.home()),
    email: publisher.email,
  };
  if (dataset.publisher === publisher.name) {
    return [{ ...packager, roles: ['publisher', 'creator', 'contact'] }];
  }
  return [
    { title: dataset.publisher, roles: ['publisher'] },
    { ...packager, roles: ['creator', 'contact'] },
  ];
}

function packageSource({ id, publisher, title, date, address, doi }: CitedSource): PackageSource {
  const path = address ?? (doi && `https://doi.org/${doi}`);
  return { title, ...(path && { path }), id, publisher, date };
}

async function resource({ dataset, csv }: PublishedDataset): Promise<Resource> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: dataset.id,
    type: 'table',
    path: datasetFileNames(dataset.id).csv,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: csv.length,
    hash: `sha256:${await sha256(csv)}`,
    dialect: {
      $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
      delimiter: ',',
      lineTerminator: lineTerminator(csv),
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: tableSchema(dataset),
  };
}

/** How the first line ends. A line end within a name of a column is none: such names are refused. */
function lineTerminator(csv: Uint8Array): '\n' | '\r\n' {
  const end = csv.indexOf(0x0a);
  return end > 0 && csv[end - 1] === 0x0d ? '\r\n' : '\n';
}
