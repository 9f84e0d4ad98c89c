import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/edition.ts';
import { type Pages, pagesOf, type Route } from '../../src/edition/pages.ts';
import { openContent } from '../../src/integration/open-content.ts';
import { addressOf } from '../../src/model/address.ts';
import { pageAddresses } from '../../src/model/page-addresses.ts';
import { pagedWith, withheldBeside } from '../../src/prose/uses.ts';
import type { Departure } from '../../src/register/departure.ts';
import { partsOf } from '../content/lay-content.ts';
import { editionOf, editionWith, freight, goodParts, known } from './good-edition.ts';

/** Every kind there is: a new one is missed here by its type. */
const everyKind = {
  home: true,
  missing: true,
  articles: true,
  article: true,
  'article-figures': true,
  'article-numbers': true,
  numbers: true,
  briefing: true,
  figures: true,
  figure: true,
  'figure-marks': true,
  'figure-picture': true,
  'figure-rows': true,
  embed: true,
  claims: true,
  claim: true,
  datasets: true,
  dataset: true,
  'dataset-file': true,
  citation: true,
  text: true,
  notice: true,
  image: true,
  card: true,
  feed: true,
  sitemap: true,
  'sitemap-index': true,
  robots: true,
  gallery: true,
  proofs: true,
} satisfies Record<Route, true>;
const kinds = Object.keys(everyKind) as Route[];

/** Kinds of pages that a site links to by their addresses; others are files, or stand for them. */
const listedKinds = [
  'home',
  'articles',
  'article',
  'numbers',
  'briefing',
  'figures',
  'figure',
  'embed',
  'claims',
  'claim',
  'datasets',
  'dataset',
  'text',
] as const satisfies readonly Route[];

/** What every page is given, by kind and address: "claim /claims/brook-wants-more/". */
async function everyValue(pages: Pages): Promise<Map<string, unknown>> {
  const values = kinds.flatMap((kind) =>
    pages
      .addresses(kind)
      .map(async (address) => [`${kind} ${address}`, await pages.page(address, kind)] as const),
  );
  return new Map(await Promise.all(values));
}

/** Where a value is anything but plain data, as "sources.0: a function". */
function notPlain(value: unknown, path = ''): string[] {
  if (value === undefined) return [`${path}: undefined, which another copy may leave out`];
  if (typeof value === 'function' || typeof value === 'symbol')
    return [`${path}: a ${typeof value}`];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const isPlain = [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value));
  if (!isPlain) return [`${path}: a ${value.constructor.name}`];
  const getters = Object.entries(Object.getOwnPropertyDescriptors(value)).filter(
    ([, { get }]) => get,
  );
  return [
    ...getters.map(([name]) => `${path}.${name}: a getter`),
    ...Object.entries(value).flatMap(([name, one]) =>
      notPlain(one, path ? `${path}.${name}` : name),
    ),
  ];
}

const place = { file: 'content/moved.yaml', line: 1, column: 1 };
const gone: readonly Departure[] = [
  { from: '/articles/freight/', to: '/articles/lake-freight/' },
  { from: '/articles/lake-freight/#left', to: '/about/' },
  { from: '/figures/old/embed/dark/', to: '/figures/landings/embed/dark/' },
  { from: '/claims/old/', withdrawn: { day: '2025-05-01', reason: 'Nobody had said so.' } },
].map((departure) => ({ ...departure, place, placeOfTarget: place }));

/** The good content with something that has moved, so that there are notices too. */
const moved: Edition = editionOf({
  ...goodParts,
  content: {
    ...goodParts.content,
    departures: new Map(gone.map((departure) => [departure.from, departure])),
  },
});

test.each([
  ['a function', { words: () => '' }, 'words: a function'],
  ['what is not there, but is named', { words: undefined }, 'words: undefined'],
  ['a map', { words: [new Map()] }, 'words.0: a Map'],
  ['a thing of a class', { words: { day: new Date(0) } }, 'words.day: a Date'],
  [
    'what is worked out when it is read',
    {
      get words() {
        return '';
      },
    },
    'words: a getter',
  ],
])('the search for what is no plain value would find %s', (_, value, fault) => {
  expect(notPlain(value).join()).toContain(fault);
});

describe.each([
  ['the good content', editionOf(goodParts)],
  ['the good content while it is written', editionOf(goodParts, { isBeingWritten: true })],
  ['the good content with PDFs and a page that has moved', { ...moved, isPrinted: true }],
  ['content/', editionOf(partsOf(await openContent('content')), { now: '2026-12-01T00:00:00Z' })],
])('of %s', async (_, edition) => {
  const pages = pagesOf(edition);
  const values = await everyValue(pages);

  test('every page gets plain values, which are the same after a journey', () => {
    expect(values.size).toBe(kinds.flatMap((kind) => pages.addresses(kind)).length);
    expect(values.size).toBeGreaterThan(kinds.length);
    for (const [page, value] of values) {
      expect(notPlain(value), page).toEqual([]);
      expect(structuredClone(value), page).toStrictEqual(value);
    }
  });

  test('every address is of one kind, once', () => {
    const addresses = kinds.flatMap((kind) => pages.addresses(kind));
    expect(addresses.filter((one, index) => addresses.indexOf(one) !== index)).toEqual([]);
  });

  test('the pages are those that checks, links and redirects go by', () => {
    const { compiled, content, numbers } = edition;
    const shown = edition.articles.map((article) => article.compiled);
    const withheld = withheldBeside(shown, compiled, numbers);
    const paged = pagedWith(shown, compiled, content.datasets.keys(), withheld);
    expect(listedKinds.flatMap((kind) => pages.addresses(kind)).sort()).toEqual(
      [...pageAddresses(paged, content)].sort(),
    );
    // A notice stands where no page is.
    for (const address of pages.addresses('notice')) {
      expect(pageAddresses(paged, content)).not.toContain(address);
    }
  });

  test('another edition of the same gives every page the same', async () => {
    const { content, compiled, numbers, now, isBeingWritten, isPrinted } = edition;
    const again = editionOf({ content, compiled, numbers }, { now, isBeingWritten, isPrinted });
    expect(await everyValue(pagesOf(again))).toStrictEqual(values);
  });
});

test('the good content, once something has moved, has every kind of page but those of a site being written', () => {
  const pages = pagesOf(moved);
  const absent = kinds.filter((kind) => pages.addresses(kind).length === 0);
  expect(absent.sort()).toEqual(['gallery', 'proofs']);
  const { content, compiled, numbers, now, isPrinted } = moved;
  const written = editionOf(
    { content, compiled, numbers },
    { now, isPrinted, isBeingWritten: true },
  );
  expect(kinds.filter((kind) => pagesOf(written).addresses(kind).length === 0)).toEqual([]);
  expect(pages.addresses('notice')).toEqual([
    '/articles/freight/',
    '/claims/old/',
    '/figures/old/embed/dark/',
  ]);
});

test('a page that there is not is asked for in vain, and the answer names its kind and its address', async () => {
  const { page } = pagesOf(editionOf(goodParts));
  for (const kind of kinds) {
    await expect(page('/nowhere/', kind)).rejects.toThrow(
      `Pages: there is no ${kind} at /nowhere/`,
    );
  }
  // Nor is it given for another kind.
  await expect(page('/claims/brook-wants-more/', 'figure')).rejects.toThrow(
    'Pages: there is no figure at /claims/brook-wants-more/',
  );
});

describe('while its only article is a draft', async () => {
  const draft = { ...freight, article: { ...freight.article, draft: true } };
  const { compiled, numbers } = goodParts;
  const withheld = withheldBeside([], { ...compiled, articles: [draft] }, numbers);
  const pages = pagesOf(editionWith([draft]));
  const addresses = kinds.flatMap((kind) => pages.addresses(kind));
  const below = (...starts: readonly string[]) =>
    addresses.filter((address) => starts.some((start) => address.startsWith(start)));

  test('nothing of the article, its figures, its claims, its datasets or its pictures has an address', () => {
    expect([...withheld.figures]).toContain('landings');
    expect([...withheld.claims]).toContain('brook-wants-more');
    expect([...withheld.datasets]).toContain('landings');
    const figures = [...withheld.figures].flatMap((id) => [`/figures/${id}/`, `/figures/${id}.`]);
    const claims = [...withheld.claims].map(addressOf.claim);
    const datasets = [...withheld.datasets].map(addressOf.dataset);
    // The list of analyses is there, and empty.
    expect(below('/articles/', '/images/', ...figures, ...claims, ...datasets)).toEqual([
      '/articles/',
    ]);
  });

  test('no page that there is leads to it, lists it or says its title', async () => {
    const title = known(compiled.figures.get('landings')).title.plain;
    const held = [freight.title.plain, addressOf.article('lake-freight'), title];
    for (const [page, value] of await everyValue(pages)) {
      for (const words of held) expect(JSON.stringify(value), page).not.toContain(words);
    }
  });

  test('it has them all while it is being written', () => {
    const { content } = goodParts;
    const written = pagesOf(
      editionOf(
        { content, compiled: { ...compiled, articles: [draft] }, numbers },
        { isBeingWritten: true },
      ),
    );
    expect(written.addresses('article')).toEqual(['/articles/lake-freight/']);
    expect(written.addresses('figure')).toContain('/figures/landings/');
    expect(written.addresses('claim')).toContain('/claims/brook-wants-more/');
    expect(written.addresses('dataset')).toContain('/datasets/landings/');
  });
});
