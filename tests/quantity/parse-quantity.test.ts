import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../src/quantity/parse-quantity.ts';

/** Words, kind, dimension, and the interval in canonical units. */
const read: readonly (readonly [string, string, string | undefined, string])[] = [
  ['3.8 million tonnes', 'cardinal', 'mass', '[3750000, 3850000)'],
  ['3.8 Mt', 'cardinal', 'mass', '[3750000, 3850000)'],
  ['3.8-million-tonne', 'cardinal', 'mass', '[3750000, 3850000)'],
  ['44m t', 'cardinal', 'mass', '[43500000, 44500000)'],
  ['44 m tonnes', 'cardinal', 'mass', '[43500000, 44500000)'],
  ['$1.63 million', 'cardinal', 'money', '[1625000, 1635000)'],
  ['$1.63m', 'cardinal', 'money', '[1625000, 1635000)'],
  ['$75bn', 'cardinal', 'money', '[74500000000, 75500000000)'],
  ['US$75 billion', 'cardinal', 'money', '[74500000000, 75500000000)'],
  ['75 billion US dollars', 'cardinal', 'money', '[74500000000, 75500000000)'],
  ['118,000 t', 'cardinal', 'mass', '[117500, 118500)'],
  ['118 000 tonnes', 'cardinal', 'mass', '[117500, 118500)'],
  ['118\u202f000 tonnes', 'cardinal', 'mass', '[117500, 118500)'],
  ['118\u00a0000\u00a0metric tons', 'cardinal', 'mass', '[117500, 118500)'],
  ['118 kt', 'cardinal', 'mass', '[117500, 118500)'],
  ['2,600 tonnes a year', 'cardinal', 'mass', '[2550, 2650)'],
  ['2,500 t/yr', 'cardinal', 'mass', '[2450, 2550)'],
  ['85 kilograms', 'cardinal', 'mass', '[0.0845, 0.0855)'],
  ['$92/kg', 'cardinal', 'price', '[91.5, 92.5)'],
  ['three', 'cardinal', undefined, '[3, 3]'],
  ['twenty-eight', 'cardinal', undefined, '[28, 28]'],
  ['one hundred and eighteen', 'cardinal', undefined, '[118, 118]'],
  ['one hundred and eighteen thousand tonnes', 'cardinal', 'mass', '[117500, 118500)'],
  ['a hundred', 'cardinal', undefined, '[100, 100]'],
  ['a dozen', 'cardinal', undefined, '[12, 12]'],
  ['14 countries', 'cardinal', 'count', '[14, 14]'],
  ['three editions', 'cardinal', 'count', '[3, 3]'],
  ['10 million', 'cardinal', undefined, '[9500000, 10500000)'],
  ['two years', 'cardinal', 'duration', '[1.5, 2.5)'],
  ['€5m', 'cardinal', 'other', '[4500000, 5500000)'],
  ['14 tons', 'cardinal', 'other', '[13.5, 14.5)'],
  ['fifth-largest', 'rank', 'rank', '[5, 5]'],
  ["the world's fifth-largest", 'rank', 'rank', '[5, 5]'],
  ['the world’s fifth largest', 'rank', 'rank', '[5, 5]'],
  ['fifth', 'rank', 'rank', '[5, 5]'],
  ['5th', 'rank', 'rank', '[5, 5]'],
  ['5th-largest', 'rank', 'rank', '[5, 5]'],
  ['twenty-first', 'rank', 'rank', '[21, 21]'],
  ['second', 'rank', 'rank', '[2, 2]'],
  ['largest', 'rank', 'rank', '[1, 1]'],
  ['62%', 'share', 'share', '[0.615, 0.625)'],
  ['62 per cent', 'share', 'share', '[0.615, 0.625)'],
  ['62 percent', 'share', 'share', '[0.615, 0.625)'],
  ['62.0%', 'share', 'share', '[0.6195, 0.6205)'],
  ['٦٢%', 'share', 'share', '[0.615, 0.625)'],
  ['six per cent', 'share', 'share', '[0.055, 0.065)'],
  ['three percentage points', 'points', 'points', '[2.5, 3.5)'],
  ['four-fifths', 'share', 'share', '[0.78, 0.82)'],
  ['four fifths', 'share', 'share', '[0.78, 0.82)'],
  ['two-thirds', 'share', 'share', '[0.64666666666667, 0.68666666666667)'],
  ['two in five', 'share', 'share', '[0.38, 0.42)'],
  ['nine out of ten', 'share', 'share', '[0.88, 0.92)'],
  ['one in ten', 'share', 'share', '[0.09, 0.11)'],
  ['nine-tenths', 'share', 'share', '[0.88, 0.92)'],
  ['half', 'share', 'share', '[0.48, 0.52)'],
  ['a quarter', 'share', 'share', '[0.23, 0.27)'],
  ['three-quarters', 'share', 'share', '[0.73, 0.77)'],
  ['fivefold', 'multiple', 'ratio', '[4.5, 5.5)'],
  ['five-fold', 'multiple', 'ratio', '[4.5, 5.5)'],
  ['three times', 'multiple', 'ratio', '[2.7, 3.3)'],
  ['2.9 times', 'multiple', 'ratio', '[2.85, 2.95)'],
  ['twice', 'multiple', 'ratio', '[1.8, 2.2)'],
  ['double', 'multiple', 'ratio', '[1.8, 2.2)'],
  ['3.1–3.3 million', 'range', undefined, '[3050000, 3350000)'],
  ['3.1 to 3.3 million tonnes', 'range', 'mass', '[3050000, 3350000)'],
  ['between 3.1 and 3.3 million', 'range', undefined, '[3050000, 3350000)'],
  ['$1.5–2 million', 'range', 'money', '[1450000, 2050000)'],
  ['5–6%', 'range', 'share', '[0.045, 0.065)'],
  ['500,000 to 1 million tonnes', 'range', 'mass', '[495000, 1005000)'],
  ['  THREE   Times ', 'multiple', 'ratio', '[2.7, 3.3)'],
];

describe('words that are a quantity', () => {
  it.each(read)('%j is a %s of %s within %s', (words, kind, dimension, means) => {
    const quantity = parseQuantity(words);
    expect(quantity).toMatchObject({ kind, qualifier: 'none' });
    expect(quantity?.dimension).toBe(dimension);
    const { low, high, highClosed } = quantity?.interval ?? { low: 0, high: 0, highClosed: false };
    expect(`[${low}, ${high}${highClosed ? ']' : ')'}`).toBe(means);
  });
});

describe('qualifiers', () => {
  it.each([
    ['exactly', 'exactly'],
    ['about', 'about'],
    ['around', 'about'],
    ['roughly', 'about'],
    ['some', 'about'],
    ['approximately', 'about'],
    ['nearly', 'nearly'],
    ['almost', 'nearly'],
    ['close to', 'nearly'],
    ['just under', 'nearly'],
    ['not quite', 'nearly'],
    ['just over', 'just over'],
    ['slightly more than', 'just over'],
    ['more than', 'more than'],
    ['over', 'more than'],
    ['>', 'more than'],
    ['less than', 'less than'],
    ['under', 'less than'],
    ['fewer than', 'less than'],
    ['at least', 'at least'],
    ['no fewer than', 'at least'],
    ['at most', 'at most'],
    ['up to', 'at most'],
    ['no more than', 'at most'],
  ])('"%s 30 tonnes" is read as %s', (words, qualifier) => {
    expect(parseQuantity(`${words} 30 tonnes`)).toMatchObject({ qualifier, stated: 30 });
  });

  it('a rank takes no qualifier of amount', () => {
    expect(parseQuantity('almost fifth-largest')).toBeUndefined();
  });
});

describe('ties and directions', () => {
  it.each([
    'tied for third',
    'joint third',
    'joint-third',
    'tied for the third-largest',
    'third equal',
  ])('%j is a shared rank', (words) => {
    expect(parseQuantity(words)).toMatchObject({ kind: 'rank', stated: 3, tied: true });
  });

  it.each([
    ['cut by 62%', -1],
    ['a 62% cut', -1],
    ['a fall of 62%', -1],
    ['down 62%', -1],
    ['−62%', -1],
    ['-62%', -1],
    ['62% lower', -1],
    ['rose by 62%', 1],
    ['up 62%', 1],
    ['+62%', 1],
  ])('%j says which way', (words, sign) => {
    expect(parseQuantity(words)).toMatchObject({ stated: 0.62, direction: { sign } });
  });

  it('"fell to" states a level and no direction', () => {
    expect(parseQuantity('fell to 3.8 million tonnes')?.direction).toBeUndefined();
  });
});

describe('words that are no quantity, or more than one', () => {
  it.each([
    '',
    ' ',
    'the',
    'more than',
    'rare earths',
    '44 m',
    '3,8',
    '2R',
    'G7',
    'COVID-19',
    '3.8 million tonnes of oxide in Russia',
    'three and',
    '10 million to 3.8 million',
    '5 tonnes 6 tonnes',
    '192.168.0.1',
    '6/5',
    '1'.repeat(41),
    `${' '.repeat(400)}three`,
  ])('%j is not read', (words) => {
    expect(parseQuantity(words)).toBeUndefined();
  });
});
