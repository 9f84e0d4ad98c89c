import { expect, test } from 'vitest';
import { numberAnswer } from '../../src/edition/number-answer.ts';
import type { StatedNumber } from '../../src/edition/stated-numbers.ts';
import { millNumber, mills } from './mills.ts';

const flour = { dataset: 'mills', column: 'flour', where: { year: '2024' } };

/** What a number opens to, where the text says it in some words. */
function answerTo(definition: Record<string, unknown>, words: string) {
  const stated = { number: millNumber(definition), wordings: [words] } as unknown as StatedNumber;
  return numberAnswer(stated, new Map([[mills.id, mills]]), '/');
}

const ash = { cell: { ...flour, where: { mill: 'Ash', year: '2024' } } };

test('a cell opens to its amount in the unit of the words, its row, its dataset and who compared it', () => {
  expect(answerTo(ash, '40,000 kilograms')).toEqual({
    value: '40,000 kilograms',
    row: { words: 'Ash, 2024', address: '/datasets/mills/#row-2', more: 0 },
    dataset: 'Mills. The millers, retrieved 1 January 2026',
    compared: 'Not compared with its source by a second person.',
  });
});

test('a rank names those ahead, and then its own row', () => {
  const answer = answerTo({ rank: { ...flour, of: { mill: 'Birch' } } }, 'second');
  expect(answer?.made).toBe('Ash 40 tonnes; then Birch 25');
});

test('a rank that is shared names who shares it, and rests on that row too', () => {
  const answer = answerTo({ rank: { ...flour, of: { mill: 'Birch' } } }, 'tied for second');
  expect(answer?.value).toBe('Second of 3 listed, tied with Cedar');
  expect(answer?.row).toMatchObject({ words: 'Birch', more: 2 });
});

test('a rank that is not shared says nothing of a tie', () => {
  expect(answerTo({ rank: { ...flour, of: { mill: 'Ash' } } }, 'first')?.value).toBe(
    'First of 3 listed',
  );
});

test('what is worked out of several rows counts those behind the first', () => {
  const answer = answerTo({ max: { ...flour, where: { mill: 'Ash' } } }, '44 tonnes');
  expect(answer?.value).toBe('44 tonnes');
  expect(answer?.row.more).toBe(1);
});
