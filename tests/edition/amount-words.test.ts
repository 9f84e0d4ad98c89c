import { expect, test } from 'vitest';
import { amountWords, numeralAndRest, unitInWords } from '../../src/edition/amount-words.ts';

const exact = { isExact: true };
const worked = { isExact: false };

test.each([
  [{ kind: 'known', amount: 28_500 }, 'kt', exact, '28.5 million tonnes'],
  [{ kind: 'known', amount: 117.7 }, 'kt', exact, '117,700 tonnes'],
  [{ kind: 'at-least', amount: 75_000_000 }, 't', exact, 'more than 75 million tonnes'],
  [{ kind: 'at-most', amount: 5 }, 'USD', exact, 'less than $5'],
  [{ kind: 'known', amount: 1_627_544 }, 'USD', exact, '$1,627,544'],
  [{ kind: 'known', amount: -81.904_761_9 }, '%', worked, '−81.9%'],
  [{ kind: 'known', amount: 90_884_500 }, 't', worked, '90.9 million tonnes'],
  [{ kind: 'known', amount: 1461.538 }, 'ratio', worked, '1,462 times'],
  [{ kind: 'known', amount: 60 }, '%', worked, '60%'],
  [{ kind: 'missing' }, 't', exact, 'not available'],
] as const)('%j %s is said as a sentence would say it', (value, unit, digits, words) => {
  expect(amountWords(value, unit, digits)).toBe(words);
});

test('the unit of the words is taken where it measures the same', () => {
  expect(unitInWords('85 kilograms', 't')).toBe('kg');
  expect(unitInWords('about 3.8 million tonnes', 'kt')).toBe('t');
  expect(unitInWords('four-fifths', '%')).toBe('%');
  expect(unitInWords('many', 't')).toBe('t');
});

test.each([
  ['5.7 million tonnes', '5.7', 'million tonnes'],
  ['more than 75 million tonnes', 'more than 75', 'million tonnes'],
  ['62%', '62%', ''],
  ['$44 million', '$44 million', ''],
])('%j is cut at its numeral', (words, numeral, rest) => {
  expect(numeralAndRest(words)).toEqual({ numeral, rest });
});
