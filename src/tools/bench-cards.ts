import { mkdirSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { Cache } from '../cache/cache.ts';
import { siteCards } from '../edition/card-of.ts';
import { editionNow } from '../integration/make-edition.ts';
import { openContent } from '../integration/open-content.ts';
import { CardFiles } from '../pictures/card-files.ts';

const figures = 250;
const claims = 249;

/** Times 500 cards in one thread, drawn and then unchanged, and prints what one of them takes. */
export async function benchCards(folder: string): Promise<void> {
  const { parts } = await openContent(await makeContent(join(folder, 'cards')));
  if (!parts) throw new Error('bench: the content of the cards has problems');
  const cards = siteCards(editionNow(parts, { isBeingWritten: false, isPrinted: false }));
  const kept = join(folder, 'kept');
  const draw = () => {
    const files = new CardFiles(new Cache(process.cwd(), kept));
    const times = cards.map((card) => seconds(() => files.cardOf(card)));
    return { files, times, all: times.reduce((sum, time) => sum + time, 0) };
  };
  const [cold, unchanged] = [draw(), draw()];
  const warm = cold.times.slice(50).sort((a, b) => a - b);
  const at = (share: number) => ((warm[Math.floor(share * warm.length)] ?? 0) * 1000).toFixed(0);
  const sizes = cards.map((card) => unchanged.files.bytesOf(card).length);
  console.log(
    `${cards.length} cards: ${cold.all.toFixed(1)} s cold, ${unchanged.all.toFixed(2)} s unchanged; ` +
      `one takes ${at(0.5)} ms warm (19 of 20 no more than ${at(0.95)} ms) ` +
      `and ${(Math.max(...sizes) / 1000).toFixed(0)} kB at most.`,
  );
}

function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

/** Bars of twelve countries, lines of four, and claims, each with words of its own. */
async function makeContent(content: string): Promise<string> {
  for (const kind of ['datasets', 'figures', 'claims', 'sources'])
    mkdirSync(join(content, kind), { recursive: true });
  await cp('content/site.yaml', join(content, 'site.yaml'));
  const write = (path: string, lines: readonly string[]) =>
    writeFileSync(join(content, path), `${lines.join('\n')}\n`);
  const indexes = (count: number) => Array.from({ length: count }, (_, index) => index);
  const countries =
    'Abyssinia Bohemia Courland Dalmatia Elsass Friesland Galicia Hanover Istria Judea Krain Livonia'.split(
      ' ',
    );
  const years = indexes(8).map((index) => 2018 + index);
  write('datasets/counts.csv', [
    'year,country,amount,source',
    ...years.flatMap((year, step) =>
      countries.map(
        (country, index) =>
          `${year},${country},${1000 - 70 * index + 31 * step * (index % 5)},counts`,
      ),
    ),
  ]);
  write('datasets/counts.yaml', [
    'title: Counts',
    'description: One row is a country in a year.',
    'publisher: Bench',
    'retrieved: 2026-01-01',
    'licence: { name: CC0 }',
    'key: [year, country]',
    'columns:',
    '  year: { title: Year, type: integer }',
    '  country: { title: Country, type: text }',
    '  amount: { title: Amount, type: number, unit: count }',
    '  source: { title: Source, type: source }',
  ]);
  write('sources/counts.yaml', [
    'counts: { publisher: Bench, title: Counts, date: 2026, address: "https://bench.example/", read: full }',
  ]);
  for (const index of indexes(figures)) {
    const country = countries[index % countries.length];
    const head = [
      `title: In piece n${index}x the count of ${country} is not what its neighbours say that it was`,
      'subtitle: Counts by country and year, as they were published',
      'description: The counts of some countries.',
      'display: { unit: pieces }',
      `highlight: [${country}]`,
      'value: amount',
    ];
    write(
      `figures/piece-${index}.yaml`,
      index % 2 === 0
        ? [
            ...head,
            'kind: bar',
            'label: country',
            `rows: { dataset: counts, where: { year: ${years[index % years.length]} } }`,
          ]
        : [
            ...head,
            'kind: line',
            'series: country',
            `steps: { column: year, values: [${years.join(', ')}] }`,
            `rows: { dataset: counts, where: { country: [${indexes(4)
              .map((offset) => countries[(index + offset) % countries.length])
              .join(', ')}] } }`,
          ],
    );
  }
  write(
    'claims/pieces.yaml',
    indexes(claims).map(
      (index) =>
        `c${index}: { statement: Whoever has read piece n${index}x knows that nothing in it was said by us, speaker: A speaker, role: reader of pieces, date: 2026-01-01, venue: The bench, status: claimed, basis: Nobody else said it., evidence: [counts], checked: 2026-01-01 }`,
    ),
  );
  return content;
}
