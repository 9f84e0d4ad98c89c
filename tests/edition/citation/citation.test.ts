import { expect, test } from 'vitest';
import { creditOf } from '../../../src/edition/citation/credit.ts';
import { datasetCitation } from '../../../src/edition/citation/dataset-citation.ts';
import { figureCitation } from '../../../src/edition/citation/figure-citation.ts';
import type { EditionArticle } from '../../../src/edition/edition-article.ts';
import { article, citationWith, cited, dataset, edition, figure } from './cited.ts';

const { site } = edition;

/** The article as if it had been published at another time, by somebody else. */
function articleOf(published: string, byline: string): EditionArticle {
  const { compiled } = article;
  return {
    ...article,
    compiled: { ...compiled, article: { ...compiled.article, published, byline } },
  };
}

test('a figure is credited to the earliest article that shows it, by the day', () => {
  const later = articleOf('2025-06-02T08:30:00Z', 'Ada Lund');
  const earlier = articleOf('2025-06-01T23:59:59Z', 'the night desk');
  expect(creditOf(site, [later, earlier])).toEqual({
    author: 'The night desk',
    date: '2025-06-01',
  });
});

test('what stands in no article is the publisher’s, and has no day', () => {
  expect(creditOf(site, [])).toEqual({ author: 'The Lake Gazette' });
});

test('a byline is kept as it is but for the article before a name', () => {
  const author = (byline: string) => creditOf(site, [articleOf('2025-06-01', byline)]).author;
  expect(author('van der Berg, with the desk')).toBe('van der Berg, with the desk');
  expect(author('theodore')).toBe('theodore');
});

test('the state that a figure opens in is cited as the figure, any other by its own address', async () => {
  const views = [figure.opening, ...figure.views];
  const citations = await Promise.all(views.map((view) => figureCitation(site, view, [article])));
  expect(citations.map(({ address }) => address)).toEqual([
    'https://gazette.example/figures/cargo/',
    'https://gazette.example/figures/cargo/2023/',
    'https://gazette.example/figures/cargo/',
  ]);
});

test('a figure without states has nothing said beside its kind', async () => {
  const { opening } = edition.figure('places');
  expect(await figureCitation(site, opening, [article])).not.toHaveProperty('detail');
});

test('whose rows a dataset has is said where they are not the site’s own', async () => {
  const own = { ...dataset, dataset: { ...dataset.dataset, publisher: site.publisher.name } };
  expect((await datasetCitation(site, dataset)).detail).toBe('data: Lake Board');
  expect(await datasetCitation(site, own)).not.toHaveProperty('detail');
});

test('no two things have the same key', () => {
  const state = citationWith({}, '/figures/cargo/2023/');
  const figure = citationWith({}, '/figures/cargo-2023/');
  const dataset = citationWith({}, '/datasets/cargo-2023/');
  const keys = [...Object.values(cited), state, figure, dataset].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
