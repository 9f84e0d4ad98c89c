import { expect, test } from 'vitest';
import { contentsOf } from '../../src/edition/contents.ts';
import { readOn } from '../../src/edition/read-on.ts';
import { editionWith, freight, known, like } from './good-edition.ts';

const bare = (slug: string, published: string) => {
  const one = like({ slug, published, title: slug });
  return {
    ...one,
    inBrief: [],
    body: { ...one.body, parts: [] },
    standfirst: { ...one.standfirst, references: [] },
  };
};

test('an article alone on its site leads to the datasets that it rests on most, and to no article', () => {
  const edition = editionWith([freight]);
  const article = known(edition.articles[0]);
  const { articles, datasets } = readOn(article, edition);
  expect(articles).toEqual([]);
  expect(datasets.length).toBeGreaterThan(1);
  expect(datasets.length).toBeLessThanOrEqual(4);
  const uses = (id: string) =>
    article.figures.filter((one) => edition.figure(one).opening.dataset.id === id).length +
    article.numbers.filter(({ number }) => number.cells.some(({ dataset }) => dataset === id))
      .length;
  const counts = datasets.map(({ address }) => uses(address.split('/').at(-2) ?? ''));
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(Math.min(...counts)).toBeGreaterThan(0);
});

test('among others, what shares its data comes before what is newer, and never the article itself', () => {
  const edition = editionWith([
    freight,
    like({ slug: 'same-data', published: '2024-01-01T00:00:00Z', title: 'Same data' }),
    bare('newest', '2025-09-01T00:00:00Z'),
    bare('newer', '2025-08-01T00:00:00Z'),
    bare('old', '2023-01-01T00:00:00Z'),
  ]);
  const article = known(edition.articles.find(({ slug }) => slug === freight.article.slug));
  expect(readOn(article, edition).articles.map(({ address }) => address)).toEqual([
    ...['/articles/same-data/', '/articles/newest/', '/articles/newer/'],
  ]);
});

test('an article has a list of contents from four sections and four minutes on, its ledger and sources in it', () => {
  const heading = (id: string) => ({
    type: 'element' as const,
    tagName: 'h2',
    properties: { id },
    children: [{ type: 'text' as const, value: `On ${id}` }],
  });
  const contents = (ids: readonly string[], wordCount: number) => {
    const parts = [
      { kind: 'prose' as const, children: ids.map(heading), references: [] },
      ...freight.body.parts.filter(({ kind }) => kind === 'claims'),
    ];
    const edition = editionWith([{ ...freight, body: { ...freight.body, parts, wordCount } }]);
    return contentsOf(known(edition.articles[0])).map(({ id }) => id);
  };
  expect(contents(['a', 'b', 'c'], 800)).toEqual(['a', 'b', 'c', 'who-says-what', 'sources']);
  expect(contents(['a', 'b', 'c'], 799)).toEqual([]);
  expect(contents(['a', 'b'], 5000)).toEqual([]);
});
