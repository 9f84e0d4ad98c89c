import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listParts } from '../../src/edition/list-parts.ts';

test('a short list, and an empty one, is one page at its own address', () => {
  for (const entries of [[], [1], [1, 2, 3]]) {
    expect(listParts('/figures/', entries, 3, '/')).toEqual([
      {
        address: '/figures/',
        entries,
        parts: [{ part: 1, address: '/figures/', isShown: true }],
      },
    ]);
  }
});

test('a longer one goes on at addresses of its own, and each page leads to all of them', () => {
  const pages = listParts('/figures/', [1, 2, 3, 4, 5], 2, '/news/');
  expect(pages.map(({ address, entries }) => [address, entries])).toEqual([
    ['/figures/', [1, 2]],
    ['/lists/figures/2/', [3, 4]],
    ['/lists/figures/3/', [5]],
  ]);
  expect(pages[1]?.parts).toEqual([
    { part: 1, address: '/news/figures/', isShown: false },
    { part: 2, address: '/news/lists/figures/2/', isShown: true },
    { part: 3, address: '/news/lists/figures/3/', isShown: false },
  ]);
});

test('every entry stands on one page, in order, and no page has too many or none', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      (entries, most) => {
        const pages = listParts('/claims/', entries, most, '/');
        expect(pages.flatMap((page) => page.entries)).toEqual(entries);
        for (const page of pages) {
          expect(page.entries.length).toBeGreaterThan(0);
          expect(page.entries.length).toBeLessThanOrEqual(most);
          expect(page.parts.filter(({ isShown }) => isShown).map(({ address }) => address)).toEqual(
            [page.address],
          );
        }
      },
    ),
  );
});
