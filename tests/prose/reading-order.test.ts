import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileContent } from '../../src/prose/compile-content.ts';
import { citationNumbers, referencesInOrder } from '../../src/prose/reading-order.ts';
import { readContent } from '../../src/reading/read-content.ts';

const good = join(import.meta.dirname, '../content/good');

test('Sources are numbered as a reader meets them: in brief, body, figures where they stand, changes', async () => {
  const { content } = await readContent(good);
  if (!content) throw new Error('no content');
  const compiled = compileContent(content);
  const [article] = compiled.articles;
  if (!article) throw new Error('no article');
  const references = referencesInOrder(article, compiled);
  expect(references.slice(0, 8).map(({ scheme, id }) => `${scheme}:${id}`)).toEqual([
    'number:alder-2024',
    'claim:brook-wants-more',
    'cite:lake-board',
    'cite:lake-board',
    'number:alder-2024',
    'number:alder-share-2024',
    'cite:harbour-master',
    'number:alder-share-2024',
  ]);
  expect(references.at(-1)).toMatchObject({ id: 'harbour-master', locator: 'p. 3' });
  expect([...citationNumbers(references)]).toEqual([
    ['lake-board', 1],
    ['harbour-master', 2],
  ]);
});

test('Only citations are numbered, each source once', () => {
  const place = { file: 'a.md', line: 1, column: 1 };
  const reference = (scheme: 'cite' | 'claim' | 'number', id: string) => ({
    scheme,
    id,
    words: '',
    place,
  });
  const numbers = citationNumbers([
    reference('claim', 'x'),
    reference('cite', 'b'),
    reference('number', 'a'),
    reference('cite', 'a'),
    reference('cite', 'b'),
  ]);
  expect([...numbers]).toEqual([
    ['b', 1],
    ['a', 2],
  ]);
});
