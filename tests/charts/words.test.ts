import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  daysBetween,
  elapsedBetween,
  formatDay,
  formatElapsed,
  parseDate,
} from '../../src/charts/calendar.ts';
import { formatNumber, formatValue } from '../../src/charts/format-value.ts';
import { measure, shorten, wrap, wrapEvenly } from '../../src/charts/text.ts';

const face = 'grotesk-regular';

test.each([
  [44, '44'],
  [6.9, '6.9'],
  [0.89, '0.89'],
  [0.0045, '0.0045'],
  [12_500, '12,500'],
  [-18.25, '−18.25'],
  [0.1 + 0.2, '0.3'],
  [100 / 3, '33.3'],
  [0, '0'],
  [1.5e15, '1.5e15'],
  [-2e-9, '−2e−9'],
])('%d is printed as %s', (number, printed) => {
  expect(formatNumber(number)).toBe(printed);
});

test('Numbers of up to six digits read back as themselves', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999, max: 999_999 }),
      fc.integer({ min: 0, max: 5 }),
      (n, e) => {
        const number = Number((n / 10 ** e).toPrecision(6));
        const read = Number(formatNumber(number).replaceAll(',', '').replaceAll('−', '-'));
        expect(read).toBe(number === 0 ? 0 : number);
      },
    ),
  );
});

test('A value is divided by what one unit is worth, without the tail of the division', () => {
  const display = { divisor: 1_000_000, unit: 'million tonnes', suffix: ' Mt' };
  expect(formatValue({ kind: 'known', amount: 830_000 }, display)).toBe('0.83 Mt');
  expect(formatValue({ kind: 'at-least', amount: 75_000_000 }, display)).toBe('>75 Mt');
  expect(formatValue({ kind: 'at-most', amount: 5_000_000 }, display)).toBe('<5 Mt');
  expect(formatValue({ kind: 'missing' }, display)).toBe('not available');
});

test('A value has as many digits behind the point as its figure prints, and never becomes zero by it', () => {
  const display = { divisor: 1000, unit: 'kt', suffix: '', decimals: 1 };
  expect(formatValue({ kind: 'known', amount: 33_006.7 }, display)).toBe('33.0');
  expect(formatValue({ kind: 'known', amount: 12_000 }, display)).toBe('12');
  expect(formatValue({ kind: 'at-most', amount: 1e19 / 3 }, display)).toBe('<3.333e15');
  expect(formatValue({ kind: 'known', amount: 31_777.3 }, display)).toBe('31.8');
  expect(formatValue({ kind: 'known', amount: 4.5 }, display)).toBe('0.0045');
  expect(formatValue({ kind: 'known', amount: 0 }, display)).toBe('0');
});

test('Widths are the sum of advances, and a character that the font lacks is an em', () => {
  expect(measure('00', face, 10)).toBeCloseTo(2 * measure('0', face, 10), 9);
  expect(measure('鉱', face, 10)).toBe(10);
});

test('Wrapped lines fit, and lose no character but spaces', () => {
  const text = fc.oneof(fc.lorem(), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, fc.integer({ min: 20, max: 400 }), (words, width) => {
      for (const lines of [wrap(words, face, 13, width), wrapEvenly(words, face, 13, width)]) {
        for (const line of lines) expect(measure(line, face, 13)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/gu, '')).toBe(words.replace(/\s/gu, ''));
      }
    }),
  );
});

test('A shortened text fits and says with an ellipsis that it is not whole', () => {
  expect(shorten('Lighthouse', face, 13, 200)).toBe('Lighthouse');
  const short = shorten('Lighthouse keepers', face, 13, 80);
  expect(short).toMatch(/^Lighth.*…$/);
  expect(measure(short, face, 13)).toBeLessThanOrEqual(80);
});

test('Dates are read to the day, the month or the year, and nothing else is', () => {
  expect(formatDay(parseDate('2025-03-31'))).toBe('31 Mar');
  expect(formatDay(parseDate('2024-11'))).toBe('Nov');
  expect(formatDay(parseDate('2024'))).toBe('2024');
  expect(daysBetween(parseDate('2024-02'), parseDate('2024-03-01'))).toBe(29);
  expect(() => parseDate('31.3.2025')).toThrow(
    'parseDate: expected YYYY-MM-DD, YYYY-MM or YYYY, got "31.3.2025"',
  );
});

test.each([
  ['2019', '2019-11-03', 0, '0 years later'],
  ['2019', '2020-01-02', 365, '1 year later'],
  ['2019-11-03', '2022', 1095, '3 years later'],
  ['2019-11', '2020-03-01', 121, '4 months later'],
  // Of the day nobody knows more than its month.
  ['2024-11', '2025-02-18', 109, '4 months later'],
  ['2025-04-30', '2025-08-15', 107, '15 weeks later'],
  ['2025-04-15', '2025-08-15', 122, '4 months later'],
  ['2025-01-15', '2025-10-01', 259, '9 months later'],
])('From %s to %s nothing is said that is not known', (from, to, days, words) => {
  expect(elapsedBetween(parseDate(from), parseDate(to))).toEqual({ days, words });
});

test.each([
  [61, '2 months later'],
  [120, '4 months later'],
  [800, '2 years later'],
])('A gap of %i days is "%s"', (days, words) => {
  expect(formatElapsed(days)).toBe(words);
});
