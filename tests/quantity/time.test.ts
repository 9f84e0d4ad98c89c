import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/quantity/find-quantities.ts';
import { parseQuantity } from '../../src/quantity/parse-quantity.ts';

const length = 100_000;
const unkind = [
  '1',
  '0',
  '1,111',
  '111,',
  '111 ',
  '1 ',
  '1.',
  '1-',
  '1/',
  '1:',
  '11:',
  'one-',
  'one ',
  'hundred and ',
  'about ',
  'more than a ',
  'a third ',
  'between 1 and ',
  '1 to ',
  'from 1 to 2 ',
  'Figure 1 and ',
  'pages 1, ',
  '+(',
  '((',
  "a'",
  'a',
  'G7-',
  'www.',
  '$',
  'tied for ',
  '31 March ',
  '\u0661',
  '😀',
];

/** The best of a few runs: what the code takes, and not what the machine did besides. */
function best(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 5 && least >= 100; turn += 1) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

describe('100 kB of one thing over and over takes less than 100 ms', () => {
  it.each(unkind)('%j', (piece) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    expect(best(() => findQuantities(text))).toBeLessThan(100);
    expect(best(() => parseQuantity(text))).toBeLessThan(100);
  });
});
