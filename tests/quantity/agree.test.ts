import { describe, expect, it } from 'vitest';
import { agree } from '../../src/quantity/agree.ts';
import { parseQuantity } from '../../src/quantity/parse-quantity.ts';
import type { Unit } from '../../src/quantity/unit.ts';
import { known, missing, type Value } from '../../src/quantity/value.ts';

const atLeast = (amount: number): Value => ({ kind: 'at-least', amount });
const atMost = (amount: number): Value => ({ kind: 'at-most', amount });

function held(words: string, value: Value, unit: Unit, tied = false) {
  const quantity = parseQuantity(words);
  if (quantity === undefined) throw new Error(`held: "${words}" is no quantity`);
  return agree(quantity, value, unit, { tied });
}

describe('words that agree', () => {
  it.each<[string, Value, Unit]>([
    ['3.8 million tonnes', known(3.8), 'Mt'],
    ['3.8 million tonnes', known(3_800_000), 't'],
    ['3.8 million', known(3800), 'kt'],
    ['10 million', known(10_000_000), 'USD'],
    ['10 million', known(10_000_000), 'count'],
    ['85', known(85), 'kg'],
    ['$1.63 million', known(1.63), 'million USD'],
    ['more than four-fifths', known(-0.81905), 'ratio'],
    ['more than four-fifths', known(-81.905), '%'],
    ['62%', known(-0.62), 'ratio'],
    ['62%', known(-62), '%'],
    ['halved', known(-0.5), 'ratio'],
    ['halved', known(0.5), 'ratio'],
    ['a fivefold increase', known(400), '%'],
    ['more than 75 million tonnes', atLeast(75), 'Mt'],
    ['at least 75 million', atLeast(75), 'Mt'],
    ['>75 million', atLeast(75_000_000), 't'],
    ['at most 5%', atMost(5), '%'],
    ['up to 5%', atMost(5.07), '%'],
    ['no more than 5%', atMost(0.05), 'ratio'],
    ['at least 3', known(4), 'count'],
  ])('%j agrees with %j %s', (words, value, unit) => {
    expect(held(words, value, unit)).toEqual({ agrees: true });
  });

  it('a shared rank agrees only with words that say so', () => {
    expect(held('tied for third', known(3), 'rank', true)).toEqual({ agrees: true });
    expect(held('third', known(3), 'rank')).toEqual({ agrees: true });
  });
});

describe('words that do not agree, with the reason and what to write', () => {
  it.each<[string, Value, Unit, string, string, boolean?]>([
    ['3.8 million tonnes', known(10_000_000), 't', 'amount', '10 million tonnes'],
    ['3.8 Mt', known(21_000_000), 't', 'amount', '21 Mt'],
    ['44m t', known(3_500_000), 't', 'amount', '3.5m t'],
    ['118 000 tonnes', known(2600), 't', 'amount', '2 600 tonnes'],
    ['2,600 tonnes a year', known(118_000), 't', 'amount', '120,000 tonnes a year'],
    ['$75bn', known(350), 'billion USD', 'amount', '$350bn'],
    ['$1.63m', known(87_000), 'USD', 'amount', '$87,000'],
    ['three editions', known(4), 'count', 'amount', 'four editions'],
    ['between 3.1 and 3.3 million', known(3_800_000), 't', 'amount', '3.8 million'],
    ['62 per cent', known(81.9), '%', 'amount', '82 per cent'],
    ['about 62%', known(-81.9), '%', 'amount', 'about 82%'],
    ['nearly 4%', known(6.4), '%', 'amount', '6%'],
    ['four-fifths', known(-62), '%', 'amount', '62%'],
    ['two in five', known(80), '%', 'amount', 'four in five'],
    ['three-quarters', known(66), '%', 'amount', 'two-thirds'],
    ['halved', known(-62), '%', 'amount', 'fell by 62%'],
    ['twice', known(2.9), 'ratio', 'amount', 'three times'],
    ['fivefold', known(3), 'ratio', 'amount', 'threefold'],
    ['rose by 62%', known(-62), '%', 'direction', 'fell by 62%'],
    ['a 62% increase', known(-62), '%', 'direction', 'a 62% decrease'],
    ['−5%', known(6), '%', 'direction', '+6%'],
    ['75 million tonnes', atLeast(75_000_000), 't', 'bound', 'more than 75 million tonnes'],
    ['about 75 Mt', atLeast(75_000_000), 't', 'bound', 'more than 75 Mt'],
    ['5%', atMost(5), '%', 'bound', 'at most 5%'],
    ['at most 75 million tonnes', atLeast(75), 'Mt', 'bound', 'more than 75 million tonnes'],
    ['more than 90 million tonnes', atLeast(75), 'Mt', 'amount', 'more than 75 million tonnes'],
    ['3.8 million tonnes', known(1_630_000), 'USD', 'dimension', '$1.6 million'],
    ['14 tons', known(14), 't', 'dimension', '14 tonnes'],
    ['€5m', known(5_000_000), 'USD', 'dimension', '$5m'],
    ['14', known(62), '%', 'dimension', '62%'],
    ['15 percentage points less', known(-14.76), '%', 'dimension', '15% less'],
    ['27%', known(27), 'percentage points', 'dimension', '27 percentage points'],
    ['a quarter', known(25), 'percentage points', 'dimension', '25 percentage points'],
    [
      'about 20 percentage points',
      known(27),
      'percentage points',
      'amount',
      'about 27 percentage points',
    ],
    ['three times more', known(3), 'ratio', 'ambiguous', 'three times'],
    ['2.5 times less', known(0.4), 'ratio', 'ambiguous', '0.40 times'],
    ['62%', known(3), 'rank', 'dimension', 'third'],
    ['fifth-largest', known(4), 'rank', 'amount', 'fourth-largest'],
    ['the fifth-largest', known(1), 'rank', 'amount', 'the largest'],
    ['largest', known(2), 'rank', 'amount', 'second-largest'],
    ['5th', known(21), 'rank', 'amount', '21st'],
    ['third', known(3), 'rank', 'tie', 'tied for third', true],
    ['the third-largest', known(3), 'rank', 'tie', 'tied for the third-largest', true],
    ['joint third', known(3), 'rank', 'tie', 'third'],
    ['joint third', known(4), 'rank', 'amount', 'joint fourth', true],
    ['third', atMost(3), 'rank', 'bound', 'no exact rank'],
    ['third', known(2.5), 'rank', 'amount', 'no exact rank'],
    ['third', known(-2), 'rank', 'amount', 'no exact rank'],
    ['3.8 million tonnes', missing, 't', 'missing', 'not available'],
    ['fifth', missing, 'rank', 'missing', 'not available'],
  ])('%j against %j %s: %s, write %j', (words, value, unit, reason, suggestion, tied) => {
    expect(held(words, value, unit, tied)).toEqual({ agrees: false, reason, suggestion });
  });
});

describe('what is worked out as a share or a ratio is no change', () => {
  const heldAsLevel = (words: string, amount: number, unit: Unit) => {
    const quantity = parseQuantity(words);
    if (quantity === undefined) throw new Error(`heldAsLevel: "${words}" is no quantity`);
    return agree(quantity, known(amount), unit, { isLevel: true });
  };

  it.each<[string, number, Unit]>([
    ['38%', 38, '%'],
    ['fell to 38%', 38, '%'],
    ['rose by 105%', 2.05, 'ratio'],
    ['105% more', 2.05, 'ratio'],
    ['205%', 2.05, 'ratio'],
    ['fell by 62%', 0.38, 'ratio'],
    ['a third less', 0.667, 'ratio'],
    ['halved', 0.5, 'ratio'],
    ['doubled', 2.05, 'ratio'],
    ['twice', 2.05, 'ratio'],
  ])('"%s" says %d %s', (words, amount, unit) => {
    expect(heldAsLevel(words, amount, unit)).toEqual({ agrees: true });
  });

  it.each<[string, number, Unit, string, string]>([
    ['rose by 38%', 38, '%', 'level', '38%'],
    ['38% less', 38, '%', 'level', '38%'],
    ['rose by 205%', 2.05, 'ratio', 'amount', 'rose by 105%'],
    ['205% more', 2.05, 'ratio', 'amount', '105% more'],
    ['fell by 38%', 0.38, 'ratio', 'amount', 'fell by 62%'],
    ['rose by 62%', 0.38, 'ratio', 'direction', 'fell by 62%'],
    ['halved', 2, 'ratio', 'amount', 'rose by 100%'],
  ])('"%s" does not say %d %s', (words, amount, unit, reason, suggestion) => {
    expect(heldAsLevel(words, amount, unit)).toEqual({ agrees: false, reason, suggestion });
  });
});

describe('a rank that is counted from a known end', () => {
  const heldFrom = (end: 'largest' | 'smallest', words: string, rank: number) => {
    const quantity = parseQuantity(words);
    if (quantity === undefined) throw new Error(`heldFrom: "${words}" is no quantity`);
    return agree(quantity, known(rank), 'rank', { countedFrom: end });
  };

  it.each([
    ['largest', 'second-largest', 2],
    ['largest', 'the richest', 1],
    ['largest', 'second', 2],
    ['largest', 'the second-best', 2],
    ['smallest', 'second-smallest', 2],
    ['smallest', 'the cheapest', 1],
  ] as const)('from the %s is "%s"', (end, words, rank) => {
    expect(heldFrom(end, words, rank)).toEqual({ agrees: true });
  });

  it.each([
    ['largest', 'second-smallest', 2, 'second-largest'],
    ['largest', 'the lowest', 1, 'the largest'],
    ['smallest', 'the largest', 1, 'the smallest'],
    ['smallest', 'third-highest', 2, 'second-smallest'],
  ] as const)('from the %s is not "%s"', (end, words, rank, suggestion) => {
    expect(heldFrom(end, words, rank)).toEqual({ agrees: false, reason: 'order', suggestion });
  });

  it('of a column may be either, as its publisher means it', () => {
    expect(held('second-smallest', known(2), 'rank')).toEqual({ agrees: true });
  });
});
