import { expect, test } from 'vitest';
import { sitemapEntries } from '../../../src/edition/sitemap-entries.ts';
import { sitemap, sitemapIndex } from '../../../src/sharing/sitemap/sitemap.ts';
import { editionWith, freight } from '../../edition/good-edition.ts';
import { sitemapFaults, sitemapIndexFaults } from './sitemap-faults.ts';

test.each([
  ['an article', [freight], '/'],
  ['none', [], '/'],
  ['an article in a folder', [freight], '/assay/'],
] as const)('the sitemap of a site with %s follows the protocol', (_, articles, base) => {
  const xml = sitemap(sitemapEntries(editionWith(articles, { base })));
  expect(sitemapFaults(xml, `https://gazette.example${base}sitemap-1.xml`)).toEqual([]);
});

test('the list of sitemaps follows the protocol, and an address is escaped', () => {
  const at = 'https://gazette.example/sitemap-index.xml';
  expect(sitemapIndexFaults(sitemapIndex(['https://gazette.example/a?b&c']), at)).toEqual([]);
  expect(sitemapIndexFaults(sitemapIndex([]), at)).toEqual(['no sitemap']);
});

test('the rules for sitemaps find what is wrong', () => {
  const good = sitemap(sitemapEntries(editionWith([freight])));
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
