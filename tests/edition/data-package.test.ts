import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishedDataset } from '../../src/edition/published-dataset.ts';
import { readContent } from '../../src/reading/read-content.ts';
import { packaged, published } from '../sharing/packaged.ts';
import { dataPackageRules } from './data-package-rules.ts';
import { readTable } from './table-reader.ts';

const { content } = await readContent('content');
if (!content) throw new Error('the content has problems');
const datasets = [...content.datasets.values()];

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))('%s', (id, dataset) => {
  const made = packaged(publishedDataset(dataset, content));

  test('is described by the rules of Data Package 2.0', async () => {
    const { description } = await made;
    expect(dataPackageRules.safeParse(description).error?.issues).toBeUndefined();
    expect(description.name).toBe(id);
  });

  test('is published to the byte, with the size and the hash that the description states', async () => {
    const { files, description } = await made;
    const bytes = readFileSync(join('content', 'datasets', `${id}.csv`));
    expect(Buffer.from(files.csv.bytes).equals(bytes)).toBe(true);
    expect(description.resources[0]).toMatchObject({
      path: `${id}.csv`,
      bytes: bytes.length,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    });
  });

  test('reads by its description alone as we read it, cell by cell', async () => {
    const { files, description } = await made;
    const { rows, faults } = readTable(files.csv.bytes, description.resources[0]);
    expect(faults).toEqual([]);
    expect(rows).toHaveLength(dataset.rows.length);
    for (const [index, { cells, values }] of dataset.rows.entries()) {
      for (const [name, cell] of Object.entries(cells)) {
        const value = values[name];
        const amount = value && (value.kind === 'missing' ? null : value.amount);
        expect(rows[index]?.[name], `${name}: ${cell}`).toBe(
          amount ?? (cell === '' ? null : amount === null ? null : cell),
        );
      }
    }
  });

  test('names a source for every id in its rows', async () => {
    const { description } = await made;
    const named = new Set(description.sources?.map((source) => source.id));
    for (const [name, { type }] of Object.entries(dataset.columns)) {
      if (type !== 'source') continue;
      const ids = dataset.rows.flatMap(({ cells }) => (cells[name] as string).split(';'));
      expect(ids.length).toBeGreaterThan(0);
      for (const one of ids) expect(named).toContain(one.trim());
    }
  });
});

const about = `
title: Ferries
description: One row is one crossing.
publisher: Port City
retrieved: 2025-03-04
`;
const ferries = `${about}
licence: { name: CC BY 4.0, address: https://creativecommons.org/licenses/by/4.0/ }
note: Boats only.
key: [boat, day]
columns:
  day: { title: Day, type: date }
  boat: { title: Boat, type: text, description: Its name. }
  load: { title: Load, type: number, unit: t, missing: NA }
  crew: { title: Crew, type: integer }
  source: { title: Source, type: source }
`;
const rows = `day,boat,load,crew,source
2024,Anna,>12.5,4,log;book
2025-03,,NA,0,hearsay
2025-03-01,"Ber""ta, II",-3,7,log
`;

test('the description says of each column what its cells are', async () => {
  const { description } = await packaged(published(ferries, rows));
  expect(dataPackageRules.safeParse(description).error?.issues).toBeUndefined();
  const { schema } = description.resources[0];
  expect(schema.primaryKey).toEqual(['day', 'boat']);
  expect(schema.fields).toMatchObject([
    // A year, a month and a day in one column: no type of dates holds them all.
    { name: 'day', type: 'string', constraints: { required: true } },
    // An empty text that tells rows apart is no missing value.
    { name: 'boat', description: 'Its name.', missingValues: [], constraints: { required: true } },
    { name: 'load', type: 'number', unit: 't', bareNumber: false, missingValues: ['NA'] },
    { name: 'crew', type: 'integer', constraints: { required: true } },
    { name: 'source', type: 'string' },
  ]);
  expect(schema.fields[2]?.description).toContain('bounds');
  expect(schema.fields[2]?.constraints).toBeUndefined();
  const read = readTable(new TextEncoder().encode(rows), description.resources[0]);
  expect(read.faults).toEqual([]);
  expect(read.rows).toEqual([
    { day: '2024', boat: 'Anna', load: 12.5, crew: 4, source: 'log;book' },
    { day: '2025-03', boat: '', load: null, crew: 0, source: 'hearsay' },
    { day: '2025-03-01', boat: 'Ber"ta, II', load: -3, crew: 7, source: 'log' },
  ]);
});

test.each([
  ['2024-01-02', '2024-01-03', { type: 'date' }],
  ['2024-01', '2024-02', { type: 'yearmonth' }],
  ['2023', '2024', { type: 'year' }],
  ['2023', '2024-01-02', { type: 'string', constraints: { pattern: expect.any(String) } }],
])('dates as %s and %s have the type that fits both', async (first, second, wanted) => {
  const yaml = `${about}licence: { name: Free }\nkey: [day]\ncolumns:\n  day: { title: Day, type: date }\n`;
  const csv = `day\n${first}\n${second}\n`;
  const { description } = await packaged(published(yaml, csv));
  const [field] = description.resources[0].schema.fields;
  expect(field).toMatchObject({ ...wanted, constraints: { required: true, unique: true } });
  expect(readTable(new TextEncoder().encode(csv), description.resources[0]).faults).toEqual([]);
});

test('a number without a sign before it is bare, and has to be there', async () => {
  const { description } = await packaged(published(ferries, rows.replace('>12.5', '12.5')));
  expect(description.resources[0].schema.fields[2]).not.toHaveProperty('bareNumber');
});

test('a key with a part that can be missing is a unique key and no primary key', async () => {
  const yaml = ferries.replace('key: [boat, day]', 'key: [boat, load]');
  const { description } = await packaged(published(yaml, rows));
  const { schema } = description.resources[0];
  expect(schema).toMatchObject({ uniqueKeys: [['boat', 'load']] });
  expect(schema).not.toHaveProperty('primaryKey');
  expect(dataPackageRules.safeParse(description).success).toBe(true);
  expect(readTable(new TextEncoder().encode(rows), description.resources[0]).faults).toEqual([]);
});

test('who, when, where and under which terms', async () => {
  const { description } = await packaged(published(ferries, rows));
  const home = 'https://port.example/news/datasets/ferries/';
  expect(description).toMatchObject({
    id: `${home}datapackage.json`,
    homepage: home,
    description: 'One row is one crossing.\n\nBoats only.',
    created: '2025-03-04T00:00:00Z',
    licenses: [{ name: 'CC-BY-4.0', title: 'CC BY 4.0' }],
    contributors: [
      { title: 'Port City', roles: ['publisher'] },
      { title: 'Port News', path: 'https://port.example/news/', email: 'desk@port.example' },
    ],
    sources: [
      { id: 'log', path: 'https://port.example/log' },
      { id: 'book', path: 'https://doi.org/10.1234/ferries' },
      { id: 'hearsay', date: 'undated' },
    ],
  });
  expect(description.sources?.[2]).not.toHaveProperty('path');
});

test('terms without an address are found on the page of the dataset', async () => {
  const yaml = ferries.replace(/licence: .*/, 'licence: { name: Single figures }');
  const { description } = await packaged(published(yaml, rows));
  expect(description.licenses).toEqual([{ path: description.homepage, title: 'Single figures' }]);
});

test('what a site publishes itself has one contributor', async () => {
  const yaml = ferries.replace('publisher: Port City', 'publisher: Port News');
  const { description } = await packaged(published(yaml, rows));
  expect(description.contributors).toMatchObject([
    { title: 'Port News', roles: ['publisher', 'creator', 'contact'] },
  ]);
});

test('bytes stay as they are: a byte-order mark and CRLF too', async () => {
  const bytes = new TextEncoder().encode(`\ufeff${rows.replaceAll('\n', '\r\n')}`);
  const { files, description } = await packaged(published(ferries, bytes));
  expect(files.csv.bytes).toBe(bytes);
  expect(description.resources[0].dialect.lineTerminator).toBe('\r\n');
  const read = readTable(bytes, description.resources[0]);
  expect(read.faults).toEqual([]);
  expect(read.rows).toHaveLength(3);
});

test('the version changes with a cell and with a word of the description, and with nothing else', async () => {
  const version = async (yaml: string, csv: string) =>
    (await packaged(published(yaml, csv))).description.version;
  const first = await version(ferries, rows);
  expect(await version(ferries, rows)).toBe(first);
  expect(await version(ferries, rows.replace('-3', '-4'))).not.toBe(first);
  expect(await version(ferries.replace('Boats', 'Ships'), rows)).not.toBe(first);
});

test.each<[string, (text: string) => string]>([
  ['a misspelt property', (text) => text.replace('"mediatype"', '"mediaType"')],
  [
    'a path out of the package',
    (text) => text.replace('"path":"ferries.csv"', '"path":"../f.csv"'),
  ],
  ['a key of no field', (text) => text.replace('"primaryKey":["day"', '"primaryKey":["days"')],
  ['a pattern of a number', (text) => text.replace('"bareNumber":false', '"pattern":"1"')],
  ['a hash of another form', (text) => text.replace('"sha256:', '"md4:')],
  ['a day for a moment', (text) => text.replace('T00:00:00Z', '')],
])('the rules would find %s', async (_, spoil) => {
  const { description } = await packaged(published(ferries, rows));
  const text = JSON.stringify(description);
  expect(spoil(text)).not.toBe(text);
  expect(dataPackageRules.safeParse(JSON.parse(spoil(text))).success).toBe(false);
});

test.each([
  ['a word for a number', '-3', 'three', 'number'],
  ['an empty number', ',7,', ',,', 'required'],
  ['a row again', '2025-03,,', '2024,Anna,', 'again'],
  ['a date of another form', '2024,', '24,', 'pattern'],
])('reading by the description would find %s', async (_, from, to, fault) => {
  const { description } = await packaged(published(ferries, rows));
  const read = readTable(
    new TextEncoder().encode(rows.replace(from, to)),
    description.resources[0],
  );
  expect(read.faults.join()).toContain(fault);
});
