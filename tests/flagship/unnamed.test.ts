import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/reading/read-content.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|mjs|astro|css)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }));

test('nothing under src knows what the article is about: no place, no speaker, no source of it', async () => {
  const { content } = await readContent('content');
  if (!content) throw new Error('unnamed.test: the content cannot be read');
  const countries = [...content.datasets.values()].flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells['country'] ?? []),
  );
  const speakers = [...content.claims.values()].flatMap(
    ({ speaker }) => speaker.split(' ').at(-1) ?? [],
  );
  const names = new Set([
    ...countries.filter((name) => !/^(?:World|Other)/.test(name)),
    ...speakers.filter((name) => name !== 'ministry'),
    ...content.articles.map(({ slug }) => slug),
    ...content.sources.keys(),
  ]);
  expect(names.size).toBeGreaterThan(50);
  const known = sources.flatMap(({ name, text }) =>
    [...names]
      .filter((one) => new RegExp(`\\b${one}\\b`).test(text))
      .map((one) => `${name}: ${one}`),
  );
  expect(known).toEqual([]);
});

/** What it is about now; the rare earths by their names too, which make tempting names of colours. */
const subject = new RegExp(
  [
    ...['Russia', 'rare.?earth', 'China', 'USGS', 'Izvestia'],
    ...['lanthan', 'cerium', '(?:praseo|neo)dymium', 'promethium', 'samarium', 'europium'],
    ...['gadolinium', 'terbium', 'dysprosium', 'holmium', 'erbium', 'thulium', 'lutetium'],
    ...['scandium', 'yttrium'],
  ].join('|'),
  'i',
);

test('no code and no style under src names its subject', () => {
  const named = sources.filter(({ text }) => {
    // An example in a comment is not knowledge of the content.
    return subject.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''));
  });
  expect(named.map(({ name }) => name)).toEqual([]);
});
