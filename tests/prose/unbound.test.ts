import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileWords } from '../../src/prose/words-tree.ts';
import { findQuantities } from '../../src/quantity/find-quantities.ts';
import { parseQuantity } from '../../src/quantity/parse-quantity.ts';
import { sourceText, wordsOf } from '../../src/reading/source-text.ts';

const pieces = [
  ...['about', 'more than', '3.8', 'million', 'tonnes', 'a third', 'of', 'two', 'fifths', '62%'],
  ...['per cent', 'up by', 'cut to', 'from', '$5', 'bn', 'times', 'the', 'fifth-largest', 'twice'],
  ...[
    'half',
    'at least',
    '3–4',
    'points',
    'between',
    'and',
    'boats',
    'nearly',
    '1,200',
    '10',
    'fell',
  ],
];

test('The words of an unbound quantity say by themselves what they said in the text', () => {
  const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(texts, (some) => {
      const text = some.join(' ');
      const words = compileWords(wordsOf(sourceText('a.md', text), 0, text.length));
      expect(words.problems).toEqual([]);
      expect(words.unbound.map((one) => parseQuantity(one.words))).toEqual(
        findQuantities(text).map(({ quantity }) => quantity),
      );
    }),
    { numRuns: 2000 },
  );
});
