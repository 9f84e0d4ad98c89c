import { expect, test } from 'vitest';
import { homePage } from '../../src/edition/pages/home-page.ts';
import { articlesPages, datasetsPages, figuresPages } from '../../src/edition/pages/index-pages.ts';
import { missingPage } from '../../src/edition/pages/site-files.ts';
import { editionOf, editionWith, goodParts, known, like } from './good-edition.ts';

const edition = editionOf(goodParts);
const many = editionWith(
  Array.from({ length: 130 }, (_, index) =>
    like({
      slug: `piece-${index}`,
      title: `Piece ${index}`,
      published: `20${10 + (index % 15)}-01-01`,
    }),
  ),
);

test('a site of many articles lists them all, the newest first, sixty to a page', () => {
  const pages = articlesPages(many);
  expect(pages.map(({ entries }) => entries.length)).toEqual([60, 60, 10]);
  const all = pages.flatMap(({ entries }) => entries.map(({ published }) => published));
  expect(all).toEqual(all.toSorted().reverse());
  expect(pages.map(({ frame }) => [frame.address, frame.listed])).toEqual([
    ['/articles/', true],
    ['/lists/articles/2/', false],
    ['/lists/articles/3/', false],
  ]);
});

test('the first page has the newest, three with what they say, lines for some, and the way to all', () => {
  const { others, earlier, all } = homePage(many);
  expect([others.length, earlier.length, all]).toEqual([3, 16, '/articles/']);
  const few = homePage(editionWith([like({ slug: 'a' }), like({ slug: 'b' })]));
  expect([few.others.length, few.earlier.length, few.all]).toEqual([1, 0, undefined]);
});

test('a list of pictures has eighteen to a page', () => {
  const [figure] = edition.figures;
  const figures = Array.from({ length: 40 }, () => known(figure));
  const pages = figuresPages({ ...edition, figures });
  expect(pages.map(({ entries }) => entries.length)).toEqual([18, 18, 4]);
});

test('datasets stand by subject, those without one last, and say what uses them', () => {
  const [first, second] = edition.datasets;
  const about = (entry: typeof first, subject: string | undefined) => {
    const { dataset, ...rest } = known(entry);
    return { ...rest, dataset: { ...dataset, ...(subject && { subject }) } };
  };
  const datasets = [about(first, undefined), about(second, 'Boats'), about(first, 'Anchors')];
  const [page] = datasetsPages({ ...edition, datasets });
  expect(page?.entries.map(({ subject }) => subject)).toEqual(['Anchors', 'Boats', undefined]);
  const landings = datasetsPages(edition)[0]?.entries.find(({ address }) =>
    address.endsWith('/landings/'),
  );
  expect(landings).toMatchObject({ articles: 1 });
  expect(landings?.figures).toBeGreaterThan(0);
});

test('the page that is missing leads to what is there, and to nothing else', () => {
  expect(missingPage(many).newest).toHaveLength(3);
  const bare = missingPage({ ...edition, articles: [], figures: [], claims: [], datasets: [] });
  expect([bare.newest, bare.lists]).toEqual([[], []]);
});
