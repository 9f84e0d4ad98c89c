import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/quantity/find-quantities.ts';
import { parseQuantity } from '../../src/quantity/parse-quantity.ts';

const length = 25_000;
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

/**
 * Milliseconds of the processor, the best of a few runs: what the code takes, and not what else the
 * machine does. Which part of it was the system's is a guess of the system; the sum is exact.
 */
function cost(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 5; turn += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/**
 * How often the cost of a text goes into that of one four times as long: about 4 where it grows with
 * the length, 16 where it grows with the square. What takes less than a millisecond counts as one.
 */
function growth(read: (text: string) => unknown, piece: string, count: number): number {
  const [text, longer] = [piece.repeat(count), piece.repeat(4 * count)];
  const short = cost(() => read(text));
  return cost(() => read(longer)) / Math.max(short, 1);
}

describe('one thing over and over takes time with its length, and not with its square', () => {
  it.each(unkind)('%j', (piece) => {
    const count = Math.ceil(length / piece.length);
    expect(growth(findQuantities, piece, count)).toBeLessThan(10);
    expect(growth(parseQuantity, piece, count)).toBeLessThan(10);
  });
});

describe('so does a text of nothing but quantities', () => {
  it.each([
    ['1:', 12_500],
    ['1 to ', 5_000],
    ['3.8 million tonnes, ', 1_250],
    ['nearly four-fifths, ', 1_250],
  ])('%j, %i of them', (piece, count) => {
    expect(findQuantities(piece.repeat(count))).toHaveLength(count);
    expect(growth(findQuantities, piece, count)).toBeLessThan(10);
  });
});

it('and so does prose', () => {
  const prose = 'Gull landed 3.8 million tonnes, the fifth-largest, cut by four-fifths in 2025. ';
  expect(growth(findQuantities, prose, 400)).toBeLessThan(10);
});
