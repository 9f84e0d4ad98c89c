import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { publishedDataset } from '../../src/edition/published-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { readContent } from '../../src/reading/read-content.ts';
import { packaged, published } from './packaged.ts';

const { content } = await readContent('content');
if (!content) throw new Error('the content has problems');

/** Sums by file name, from lines as sha256sum writes them. */
function sumsOf(text: string): Map<string, string> {
  expect(text).toMatch(/^(?:[0-9a-f]{64} {2}[^\n]+\n)+$/);
  const lines = text.trimEnd().split('\n');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

test.each([...content.datasets.keys()])(
  '%s: the zip holds the files of the page, and its sums are theirs',
  async (id) => {
    const dataset = publishedDataset(content.datasets.get(id) as Dataset, content);
    const { files, description } = await packaged(dataset);
    const inner = unzipSync(files.zip.bytes);
    expect(Object.keys(inner).sort()).toEqual(
      ['LICENCE.txt', 'README.md', 'SHA256SUMS', 'datapackage.json', `${id}.csv`].sort(),
    );
    expect(Buffer.from(inner[`${id}.csv`] ?? []).equals(files.csv.bytes)).toBe(true);
    expect(Buffer.from(inner['datapackage.json'] ?? []).equals(files.description.bytes)).toBe(true);
    const sums = sumsOf(strFromU8(inner['SHA256SUMS'] as Uint8Array));
    expect([...sums.keys()].sort()).toEqual(
      Object.keys(inner)
        .filter((name) => name !== 'SHA256SUMS')
        .sort(),
    );
    for (const [name, sum] of sums) {
      expect(
        createHash('sha256')
          .update(inner[name] as Uint8Array)
          .digest('hex'),
        name,
      ).toBe(sum);
    }
    const readme = strFromU8(inner['README.md'] as Uint8Array);
    const { fields } = description.resources[0].schema;
    const told = [
      description.title,
      description.homepage,
      dataset.dataset.publisher,
      dataset.dataset.licence.name,
      ...fields.map(({ name }) => `| \`${name}\` | `),
      ...(description.sources ?? []).flatMap(({ id: one, title, path = '' }) => [
        `\`${one}\``,
        title,
        path,
      ]),
    ];
    for (const words of told) expect(readme).toContain(words);
    expect(strFromU8(inner['LICENCE.txt'] as Uint8Array)).toContain(dataset.dataset.licence.name);
  },
);

const yaml = `
title: Ferries
description: One row is one crossing.
publisher: Port City
retrieved: 2025-03-09
licence: { name: Free | for all }
key: [boat]
columns:
  boat: { title: Boat | ship, type: text, description: "Its | name." }
  load: { title: Load, type: number, unit: t, missing: NA }
  source: { title: Source, type: source }
`;
const csv = 'boat,load,source\nAnna,>12.5,log\nBerta,NA,hearsay\n';

test('the readme is a table of the columns that a pipe does not break, and says what is not available', async () => {
  const { files } = await packaged(published(yaml, csv));
  const readme = strFromU8(unzipSync(files.zip.bytes)['README.md'] as Uint8Array);
  const lines = readme.split('\n').filter((line) => line.startsWith('|'));
  expect(lines).toHaveLength(2 + 3);
  for (const line of lines) expect(line.replaceAll('\\|', '').match(/\|/g)).toHaveLength(5);
  expect(readme).toContain('| number | t |');
  expect(readme).toContain('NA: not available.');
  expect(readme).toContain('- `hearsay`: Port City, What is told\n');
});

test('a zip has the same bytes wherever and whenever it is made', async () => {
  const zone = process.env['TZ'];
  const zips: string[] = [];
  const offsets: number[] = [];
  // In the third the clocks went on at midnight of the day, which had no midnight.
  for (const name of ['UTC', 'Pacific/Auckland', 'America/Havana']) {
    process.env['TZ'] = name;
    offsets.push(new Date(2025, 2, 9, 12).getTimezoneOffset());
    const { files } = await packaged(published(yaml, csv));
    zips.push(Buffer.from(files.zip.bytes).toString('hex'));
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(offsets).toEqual([0, -780, 240]);
  expect(new Set(zips).size).toBe(1);
});

test('a day that no zip can hold is no reason to stop', async () => {
  const { files } = await packaged(published(yaml.replace('2025-03-09', '1905-03-09'), csv));
  expect(Object.keys(unzipSync(files.zip.bytes))).toHaveLength(5);
});
