import { mkdirSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { withCommas } from '../quantity/with-commas.ts';

const countries =
  'Abyssinia Bohemia Courland Dalmatia Elsass Friesland Galicia Hanover Istria Judea Krain Livonia'.split(
    ' ',
  );
const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];

/** Figures of each article. */
export const figuresEach = 3;

/** A content folder of so many articles, each of 900 words with 20 bound numbers and three figures of its own. */
export async function makeSite(content: string, size: number): Promise<void> {
  for (const kind of ['articles', 'datasets', 'figures', 'numbers', 'sources'])
    mkdirSync(join(content, kind), { recursive: true });
  await cp('content/site.yaml', join(content, 'site.yaml'));
  const write = (path: string, lines: readonly string[]) =>
    writeFileSync(join(content, path), `${lines.join('\n')}\n`);
  const indexes = Array.from({ length: size }, (_, index) => index);
  write('sources/counts.yaml', [
    'counts: { publisher: Bench, title: Counts, date: 2026, address: "https://bench.example/", read: full }',
  ]);
  write('datasets/counts.csv', [
    'year,country,amount,source',
    ...years.flatMap((year, step) =>
      countries.map(
        (country, index) =>
          `${year},${country},${1000 - 70 * index + 31 * step * (index % 5)},counts`,
      ),
    ),
  ]);
  write('datasets/counts.yaml', describe('year', 'integer', 'country'));
  write('datasets/pieces.csv', [
    'piece,part,amount,source',
    ...indexes.map((index) => `p${index},whole,${1000 + index},counts`),
  ]);
  write('datasets/pieces.yaml', describe('piece', 'text', 'part'));
  write(
    'numbers/pieces.yaml',
    indexes.map(
      (index) =>
        `n${index}: { title: Count, cell: { dataset: pieces, column: amount, where: { piece: p${index} } } }`,
    ),
  );
  for (const index of indexes) {
    write(`articles/piece-${index}.md`, article(index));
    for (let part = 0; part < figuresEach; part += 1) {
      write(`figures/piece-${index}-${part}.yaml`, figure(index, part));
    }
  }
}

function describe(first: string, type: string, second: string): string[] {
  return [
    `title: Counts by ${first}`,
    `description: One row is a ${first}.`,
    'publisher: Bench',
    'retrieved: 2026-01-01',
    'licence: { name: CC0 }',
    `key: [${first}, ${second}]`,
    'columns:',
    `  ${first}: { title: First, type: ${type} }`,
    `  ${second}: { title: Second, type: text }`,
    '  amount: { title: Amount, type: number, unit: count }',
    '  source: { title: Source, type: source }',
  ];
}

/** An article of its own words, whose numbers agree with the data. */
export function article(index: number): string[] {
  const amount = withCommas(1000 + index);
  const paragraph = (part: number) =>
    [
      `Part ${'i'.repeat((part % 9) + 1)} of piece n${index}x:`,
      `the count of that year was [${amount}](number:n${index}),`,
      `or [about ${amount}](number:n${index}) in round terms.`,
      'words that a reader would read '.repeat(13).trim(),
    ].join(' ');
  const paragraphs = Array.from({ length: 10 }, (_, part) => [
    paragraph(part),
    ...(part > 0 && part <= figuresEach ? [`::figure{#piece-${index}-${part - 1}}`] : []),
  ]);
  return [
    '---',
    `title: What the pieces of n${index}x come to`,
    'standfirst: It is like the others.',
    'kicker: Bench',
    'byline: the bench',
    'published: 2026-01-01',
    'inBrief: [One point., Another point., A third point.]',
    '---',
    '',
    paragraphs.flat().join('\n\n'),
  ];
}

function figure(index: number, part: number): string[] {
  const country = countries[(index + part) % countries.length];
  const head = [
    `title: In part ${'i'.repeat(part + 1)} of n${index}x the count of ${country} is not what its neighbours say`,
    'subtitle: Counts by country and year, as they were published',
    `description: Twelve countries or four are counted, and ${country} stands out among them. Its neighbours follow in the order of the alphabet, each with fewer pieces than the one before it, whatever was said.`,
    'display: { unit: pieces }',
    `highlight: [${country}]`,
    'value: amount',
  ];
  if (part % 2 === 0) {
    const year = years[(index + part) % years.length];
    return [
      ...head,
      'kind: bar',
      'label: country',
      `rows: { dataset: counts, where: { year: ${year} } }`,
    ];
  }
  const some = [0, 1, 2, 3].map((offset) => countries[(index + part + offset) % countries.length]);
  return [
    ...head,
    'kind: line',
    'series: country',
    `steps: { column: year, values: [${years.join(', ')}] }`,
    `rows: { dataset: counts, where: { country: [${some.join(', ')}] } }`,
  ];
}
