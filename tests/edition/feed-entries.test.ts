import { expect, test } from 'vitest';
import { feedEntries, mostEntries } from '../../src/edition/feed-entries.ts';
import { editionWith, freight, known, like } from './good-edition.ts';

test('an article that changed on its first day was not updated before it was published', () => {
  const change = known(freight.article.changes[0]);
  const changed = like({
    published: '2025-06-01T08:30:00Z',
    changes: [{ ...change, date: '2025-06-01' }],
  });
  expect(feedEntries(editionWith([changed]))[0]?.updated).toBe('2025-06-01T08:30:00Z');
});

test('a feed carries the articles that came or changed last, and no more than it says', () => {
  const articles = Array.from({ length: mostEntries + 5 }, (_, index) =>
    like({
      slug: `article-${index}`,
      published: `2025-01-01T00:00:${String(index).padStart(2, '0')}Z`,
      changes: [],
    }),
  );
  const slugs = feedEntries(editionWith(articles)).map(({ address }) => address.split('/').at(-2));
  expect(slugs).toHaveLength(mostEntries);
  expect(slugs[0]).toBe(`article-${mostEntries + 4}`);
  expect(slugs.at(-1)).toBe('article-5');
});
