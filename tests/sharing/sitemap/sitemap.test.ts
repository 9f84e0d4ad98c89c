import { expect, test } from 'vitest';
import { sitemapFaults, sitemapIndexFaults } from '../../../src/inspection/sitemap-faults.ts';
import {
  mostPages,
  sitemap,
  sitemapIndex,
  sitemapParts,
} from '../../../src/sharing/sitemap/sitemap.ts';
import {
  type ListedContent,
  sitemapEntries,
} from '../../../src/sharing/sitemap/sitemap-entries.ts';
import { feedContent, freight, like } from '../feeds/feed-content.ts';

/** The good content with these articles, and everything else that has a page. */
function listed(articles: ListedContent['articles'], base = '/'): ListedContent {
  const { content, compiled } = feedContent(articles, { base });
  return {
    content,
    articles,
    figures: [...compiled.figures.values()],
    claims: [...compiled.claims.values()],
    datasets: [...content.datasets.values()],
  };
}

function entryOf(all: ListedContent, path: string) {
  return sitemapEntries(all).find(({ address }) => new URL(address).pathname === path);
}

test.each([
  ['an article', [freight], '/'],
  ['none', [], '/'],
  ['an article in a folder', [freight], '/assay/'],
] as const)('the sitemap of a site with %s follows the protocol', (_, articles, base) => {
  const xml = sitemap(sitemapEntries(listed(articles, base)));
  expect(sitemapFaults(xml, `https://gazette.example${base}sitemap-1.xml`)).toEqual([]);
});

test('the list of sitemaps follows the protocol, and an address is escaped', () => {
  const at = 'https://gazette.example/sitemap-index.xml';
  expect(sitemapIndexFaults(sitemapIndex(['https://gazette.example/a?b&c']), at)).toEqual([]);
  expect(sitemapIndexFaults(sitemapIndex([]), at)).toEqual(['no sitemap']);
});

test('an article changed when it was published or when its log says so, and with it what it shows', () => {
  const [change] = freight.article.changes;
  if (!change) throw new Error('the article of the good content has no change');
  const changes = [{ ...change, date: '2025-04-02', figures: ['landings'] }];
  const all = listed([like({ changes, published: '2025-03-31T00:00:00Z' })]);
  const lastModified = (path: string) => entryOf(all, path)?.lastModified;
  expect(lastModified('/articles/lake-freight/')).toBe('2025-04-02T00:00:00Z');
  expect(lastModified('/')).toBe('2025-04-02T00:00:00Z');
  expect(lastModified('/figures/landings/')).toBe('2025-04-02');
  expect(lastModified('/figures/places/')).toBe('2025-03-31T00:00:00Z');
  expect(lastModified('/claims/brook-wants-more/')).toBe('2025-03-31T00:00:00Z');
});

test('of a page nobody says when it changed there is no date, and the clock is not asked', () => {
  const all = listed([]);
  expect(entryOf(all, '/')).toEqual({ address: 'https://gazette.example/', images: [] });
  const dated = sitemapEntries(all).filter(({ lastModified }) => lastModified !== undefined);
  expect(dated).toEqual([]);
});

test('an article comes with its figures and its photographs, a figure with its own picture', () => {
  const all = listed([freight]);
  const images = entryOf(all, '/articles/lake-freight/')?.images ?? [];
  expect(images).toContain('https://gazette.example/figures/landings.png');
  expect(images).toContain('https://gazette.example/images/pier.png');
  expect(entryOf(all, '/figures/landings/')?.images).toEqual([
    'https://gazette.example/figures/landings.png',
  ]);
});

test('a state has its own page and picture, but the one that opens is the figure itself', () => {
  const { compiled } = feedContent([]);
  const many = [...compiled.figures.values()].find(({ views }) => views.length > 1);
  if (!many) throw new Error('the good content has no figure with states');
  const pages = sitemapEntries(listed([])).filter(({ address }) =>
    address.includes(`/figures/${many.figure.id}/`),
  );
  expect(pages).toHaveLength(many.views.length);
  for (const { address, images } of pages) expect(images).toEqual([`${address.slice(0, -1)}.png`]);
  expect(pages.map(({ address }) => address.split('/').at(-2))).not.toContain(many.state?.id);
});

test('more pages than a sitemap may hold go into several, and none is lost', () => {
  const entry = (index: number) => ({ address: `https://gazette.example/${index}/`, images: [] });
  const entries = Array.from({ length: mostPages + 1 }, (_, index) => entry(index));
  const parts = sitemapParts(entries);
  expect(parts.map((part) => part.length)).toEqual([mostPages, 1]);
  expect(parts.flat()).toEqual(entries);
});

test('the rules for sitemaps find what is wrong', () => {
  const good = sitemap(sitemapEntries(listed([freight])));
  const at = 'https://gazette.example/sitemap-1.xml';
  const faults = (from: string | RegExp, to: string) => sitemapFaults(good.replace(from, to), at);
  expect(faults('<loc>https://gazette.example/</loc>', '<loc>/</loc>')).toEqual(['loc: "/"']);
  expect(faults(/<lastmod>.*?<\/lastmod>/, '<lastmod>2025-4-2</lastmod>')).toEqual([
    'lastmod: "2025-4-2"',
  ]);
  expect(faults(/<image:loc>.*?<\/image:loc>/, '')).toEqual(['image:image: 0 × image:loc']);
  expect(
    sitemapFaults(good, 'https://gazette.example/deeper/sitemap-1.xml').length,
  ).toBeGreaterThan(5);
});
