import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/reading/read-content.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|mjs|astro|css)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }));

test('nothing under src knows what is published: no place, no speaker, no source, no address of it', async () => {
  const { content } = await readContent('content');
  if (!content) throw new Error('neutral.test: the content cannot be read');
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

test('no custom property has the name of what the data is about: it says what it is for', async () => {
  const { content } = await readContent('content');
  if (!content) throw new Error('neutral.test: the content cannot be read');
  const cells = [...content.datasets.values()].flatMap(({ rows }) =>
    rows.flatMap((row) => Object.values(row.cells)),
  );
  const named = new Set(cells.flatMap((cell) => cell.match(/\b\p{Lu}\p{Ll}{3,}/gu) ?? []));
  expect(named.size).toBeGreaterThan(10);
  const words = new Set([...named].map((word) => word.toLowerCase()));
  const wrong = sources.flatMap(({ name, text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
    const properties = new Set(code.match(/(?<![\w-])--[a-z][\w-]*/g));
    return [...properties]
      .filter((property) => property.split('-').some((word) => words.has(word)))
      .map((property) => `${name}: ${property}`);
  });
  expect(wrong).toEqual([]);
});
