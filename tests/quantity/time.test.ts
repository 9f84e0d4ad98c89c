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
  '11:',
  'one-',
  'one ',
  'hundred and ',
  'about ',
  'more than a ',
  'a third ',
  'between 1 and ',
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
function best(run: () => unknown, limit: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 5 && least >= limit; turn += 1) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

describe('100 kB of one thing over and over takes less than 100 ms', () => {
  it.each(unkind)('%j', (piece) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    expect(best(() => findQuantities(text), 100)).toBeLessThan(100);
    expect(best(() => parseQuantity(text), 100)).toBeLessThan(100);
  });
});

describe('100 kB of nothing but quantities takes less than 400 ms', () => {
  it.each([
    ['1:', 50_000],
    ['1 to ', 20_000],
    ['3.8 million tonnes, ', 5_000],
    ['nearly four-fifths, ', 5_000],
  ])('%j, %i of them', (piece, count) => {
    const text = piece.repeat(count);
    expect(findQuantities(text)).toHaveLength(count);
    expect(best(() => findQuantities(text), 400)).toBeLessThan(400);
  });
});

it('prose that is ten times as long takes no more than thirty times the time', () => {
  const prose = 'Russia holds 3.8 million tonnes, the fifth-largest, cut by four-fifths in 2025. ';
  const short = best(() => findQuantities(prose.repeat(400)), 0);
  const long = best(() => findQuantities(prose.repeat(4000)), 0);
  expect(long / short).toBeLessThan(30);
});
