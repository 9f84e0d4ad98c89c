import { expect, test } from 'vitest';
import { mostPages, sitemapParts } from '../../src/edition/sitemap-parts.ts';

test('more pages than a sitemap may hold go into several, and none is lost', () => {
  const entry = (index: number) => ({ address: `https://gazette.example/${index}/`, images: [] });
  const entries = Array.from({ length: mostPages + 1 }, (_, index) => entry(index));
  const parts = sitemapParts(entries);
  expect(parts.map((part) => part.length)).toEqual([mostPages, 1]);
  expect(parts.flat()).toEqual(entries);
});
