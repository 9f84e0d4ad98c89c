import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/quantity/find-quantities.ts';

const found = (text: string) =>
  findQuantities(text).map(({ start, end }) => text.slice(start, end));

describe('quantities in prose', () => {
  it.each<[string, string[]]>([
    [
      'Russia holds 3.8 million tonnes, the fifth-largest.',
      ['3.8 million tonnes', 'fifth-largest'],
    ],
    ['It was cut by more than four-fifths.', ['more than four-fifths']],
    ['Up 62% in a year', ['62%']],
    ['It rose from 3.8 million to 10 million tonnes.', ['3.8 million', '10 million tonnes']],
    ['3.1 to 3.3 million tonnes', ['3.1 to 3.3 million tonnes']],
    ['$1.63 million in 2022 and US$75bn', ['$1.63 million', 'US$75bn']],
    ['Some 2,600 tonnes a year, or 85 kg', ['Some 2,600 tonnes a year', '85 kg']],
    ['A 3.8-million-tonne deposit and a 5-year plan', ['3.8-million-tonne', '5-year']],
    ['It held 14 countries and three tonnes', ['14', 'three tonnes']],
    ['Two in five, half the ore, a third of it', ['Two in five', 'half', 'a third']],
    ['Twice as much; nearly doubled; 2.9 times', ['Twice', 'nearly doubled', '2.9 times']],
    ['In March 14% of it; in March 3.8 million', ['14%', '3.8 million']],
    ['21 Mt in MCS 2023 to 10 Mt', ['21 Mt', '10 Mt']],
    ['In Figure 1, 14 countries; on March 3 and 4 tonnes', ['14', '4 tonnes']],
    ['It was tied for third.', ['tied for third']],
    [
      'It lasted two years, or 11 years later three years of ore',
      ['two years', '11 years', 'three years'],
    ],
    ['It fell by (−5%) in 1,460 years', ['−5%', '1,460 years']],
  ])('%j states %j', (text, words) => {
    expect(found(text)).toEqual(words);
  });
});

describe('what only looks like a quantity', () => {
  it.each([
    'On 31 March 2025 and on March 31, 2025',
    'in 2025, in 2024–25, in 2024/25, in the 2020s and the ’90s',
    '24 Feb. and 24–26 February, the 31st of March',
    'about 2015, between 2020 and 2022, by around 31 March 2025',
    '2025-03-31, 31/03/2025, 31.03.2025',
    'at 10:30, at 10 a.m., at 10.30am, at 1400 GMT, at 10 o’clock',
    'the 2025 edition, version 1.3, v1.3, MCS 2026',
    'page 12, pages 152–153, p. 4, Figures 1 and 2, section 4.2',
    'G7, Mi-8, COVID-19, CO2, A+B+C1+C2',
    'Figures 1 and 2 show, pages 1, 4 and 7, HTS 2846 and 2805',
    'HTS 2846, HS 2846, No. 18, Announcement 70, EO 14024',
    'First, the second round; one of them; the third party; a second; two officials',
    'the 21st century, the 5th of them',
    'https://example.org/a?x=12 or www.example.org/44, doi 10.3133/mcs2025',
    '+7 495 123-45-67 or 555-1234, 50-50, 9/11, 24/7',
    'hundreds of billions, dozens',
    'less than two years before, three years later, a year earlier and four years ago',
    'the second half of the year, half-hearted, he met them twice',
    'Tomtor (1) and Lovozero [12]',
    'the 2R, 3D and 5G',
  ])('nothing in %j is reported', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('offsets count UTF-16 units, also behind characters outside the basic plane', () => {
  const text = '😀 3.8 Mt';
  expect(findQuantities(text)).toMatchObject([{ start: 3, end: 9, kind: 'numeral' }]);
});

it('words alone are told from numerals', () => {
  expect(findQuantities('four-fifths of 62%').map(({ kind }) => kind)).toEqual([
    'words',
    'numeral',
  ]);
});
