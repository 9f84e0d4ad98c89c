import { expect, test } from 'vitest';
import type { Edition } from '../../src/edition/edition.ts';
import { sitemapEntries } from '../../src/edition/sitemap-entries.ts';
import { editionWith, freight, known, like } from './good-edition.ts';

function entryOf(all: Edition, path: string) {
  return sitemapEntries(all).find(({ address }) => new URL(address).pathname === path);
}

test('an article changed when it was published or when its log says so, and with it what it shows', () => {
  const change = known(freight.article.changes[0]);
  const changes = [{ ...change, date: '2025-04-02', figures: ['landings'] }];
  const all = editionWith([like({ changes, published: '2025-03-31T00:00:00Z' })]);
  const lastModified = (path: string) => entryOf(all, path)?.lastModified;
  expect(lastModified('/articles/lake-freight/')).toBe('2025-04-02T00:00:00Z');
  expect(lastModified('/')).toBe('2025-04-02T00:00:00Z');
  expect(lastModified('/figures/landings/')).toBe('2025-04-02');
  expect(lastModified('/figures/places/')).toBe('2025-03-31T00:00:00Z');
  expect(lastModified('/claims/brook-wants-more/')).toBe('2025-03-31T00:00:00Z');
});

test('of a page nobody says when it changed there is no date, and the clock is not asked', () => {
  const all = editionWith([]);
  expect(entryOf(all, '/')).toEqual({ address: 'https://gazette.example/', images: [] });
  const dated = sitemapEntries(all).filter(({ lastModified }) => lastModified !== undefined);
  expect(dated).toEqual([]);
});

test('an article comes with its figures and its photographs, a figure with its own picture', () => {
  const all = editionWith([freight]);
  const images = entryOf(all, '/articles/lake-freight/')?.images ?? [];
  expect(images).toContain('https://gazette.example/figures/landings.png');
  expect(images).toContain('https://gazette.example/images/pier.png');
  expect(entryOf(all, '/figures/landings/')?.images).toEqual([
    'https://gazette.example/figures/landings.png',
  ]);
});

test('a state has its own page and picture, but the one that opens is the figure itself', () => {
  const all = editionWith([]);
  const many = known(all.figures.find(({ views }) => views.length > 1));
  const pages = sitemapEntries(all).filter(({ address }) =>
    address.includes(`/figures/${many.id}/`),
  );
  expect(pages).toHaveLength(many.views.length);
  for (const { address, images } of pages) expect(images).toEqual([`${address.slice(0, -1)}.png`]);
  expect(pages.map(({ address }) => address.split('/').at(-2))).not.toContain(
    many.opening.state?.id,
  );
});
