import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measure, wrap } from '../../src/charts/text.ts';
import { balance } from '../../src/pictures/balance.ts';

const face = 'newsreader-display';

test('Lines are as even as they can be, and no more than they must be', () => {
  const words = 'Analysis that you can check for yourself';
  expect(wrap(words, face, 60, 640)).toEqual(['Analysis that you can', 'check for yourself']);
  expect(wrap(words, face, 60, 760)).toEqual(['Analysis that you can check', 'for yourself']);
  expect(balance(words, face, 60, 760)).toEqual(['Analysis that you can', 'check for yourself']);
});

test('A word wider than a line cannot be balanced; no words are no lines', () => {
  expect(balance('a Donaudampfschiff', face, 60, 200)).toBeUndefined();
  expect(balance(' ', face, 60, 200)).toEqual([]);
});

test('The words stay as they are, in as few lines as a greedy setter needs, none wider than the width', () => {
  const text = fc.lorem({ maxCount: 40 });
  fc.assert(
    fc.property(text, fc.integer({ min: 400, max: 1100 }), (words, width) => {
      const lines = balance(words, face, 60, width);
      if (lines === undefined) return;
      expect(lines.join(' ')).toBe(words);
      expect(lines.length).toBe(wrap(words, face, 60, width).length);
      for (const line of lines) expect(measure(line, face, 60)).toBeLessThanOrEqual(width);
    }),
  );
});
