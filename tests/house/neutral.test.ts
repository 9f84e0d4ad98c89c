import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Content } from '../../src/reading/content.ts';
import { readContent } from '../../src/reading/read-content.ts';

/** What stands in the files below a folder, by their paths in it. */
function textsIn(
  folder: string,
  named: RegExp,
): { readonly name: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => named.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

const { content } = await readContent('content');
if (!content) throw new Error('neutral.test: the content cannot be read');
/** An example in a comment is not knowledge of what is published. */
const sources = textsIn('src', /\.(?:ts|mjs|astro|css)$/).map(({ name, text }) => ({
  name,
  text: text.replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, ''),
}));
const tests = textsIn('tests', /\.(?:ts|snap|txt|svg)$/).filter(
  ({ name }) => !/^(?:flagship|content\/(?:good|second|long|bad))\//.test(name),
);
/** Names and words of the sites that are there for tests, which nothing has to be silent about. */
const ours = textsIn('tests/content', /\.(?:md|yaml|csv)$/).map(({ name, text }) => name + text);

/** What something published is called by: ids, slugs and headlines too long to be words of everybody. */
function namesOf({
  articles,
  pages,
  figures,
  datasets,
  numbers,
  claims,
  sources,
}: Content): string[] {
  const ids = [figures, datasets, numbers, claims, sources].flatMap((entries) => [
    ...entries.keys(),
  ]);
  const slugs = [...articles, ...pages].map(({ slug }) => slug);
  const long = [...ids, ...slugs].filter((id) => id.length > 11 && id.includes('-'));
  return [...long, ...articles.map(({ title }) => title.text.trim())];
}

/** Where something published stands, which a short id gives away too. */
function placesOf({ articles, figures, datasets, claims }: Content): string[] {
  return [
    ...articles.map(({ slug }) => `articles/${slug}`),
    ...[...figures.keys()].flatMap((id) => [`figures/${id}`, `#fig-${id}`, `figure{#${id}}`]),
    ...[...datasets.keys()].map((id) => `datasets/${id}`),
    ...[...claims.keys()].map((id) => `claims/${id}`),
  ];
}

/** Which of these are named where, whole. */
function namedIn(texts: readonly { name: string; text: string }[], names: Iterable<string>) {
  return [...names].flatMap((one) => {
    const whole = new RegExp(`(?<![\\w-])${RegExp.escape(one)}(?![\\w-])`);
    return texts.filter(({ text }) => whole.test(text)).map(({ name }) => `${name}: ${one}`);
  });
}

const published = [...namesOf(content), ...placesOf(content)].filter(
  (one) => !ours.some((text) => text.includes(one.replace(/^(?:[a-z]+\/|#fig-)/, ''))),
);

test('nothing under src knows what is published: no id, no address, no headline of it', () => {
  expect(namedIn(sources, published)).toEqual([]);
});

test('no test but those of the flagship knows what is published', () => {
  expect(namedIn(tests, published)).toEqual([]);
});

test('what is looked for would be found', () => {
  const [article] = content.articles;
  const [figure = ''] = content.figures.keys();
  const names = [...namesOf(content), ...placesOf(content)];
  const title = article?.title.text.trim() ?? 'no article';
  const text = `open('/figures/${figure}/'); has('${title}')`;
  expect(namedIn([{ name: 'a.test.ts', text }], names)).toEqual(
    expect.arrayContaining([`a.test.ts: ${title}`, `a.test.ts: figures/${figure}`]),
  );
});
