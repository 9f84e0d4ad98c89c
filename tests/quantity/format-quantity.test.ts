import { describe, expect, it } from 'vitest';
import { type Format, formatQuantity } from '../../src/quantity/format-quantity.ts';
import { fromCanonical, isUnit, toCanonical, type Unit } from '../../src/quantity/unit.ts';

describe('formatQuantity', () => {
  it.each<[number, Unit, Format, string]>([
    [3_800_000, 't', {}, '3.8 million tonnes'],
    [3.8, 'Mt', {}, '3.8 million tonnes'],
    [3_800_000, 't', { form: 'symbol' }, '3.8 Mt'],
    [3_000_000, 't', { form: 'words' }, 'three million tonnes'],
    [118_000, 't', {}, '118,000 tonnes'],
    [117.7, 'kt', { form: 'symbol' }, '117,700 t'],
    [1, 't', {}, '1 tonne'],
    [85, 'kg', {}, '85 kilograms'],
    [62, '%', {}, '62%'],
    [62, '%', { form: 'words' }, '62 per cent'],
    [81.905, '%', { digits: 2 }, '82%'],
    [-62, '%', {}, '−62%'],
    [1_630_000, 'USD', {}, '$1.63 million'],
    [350, 'billion USD', { form: 'symbol' }, '$350bn'],
    [92, 'USD/kg', {}, '$92 a kilogram'],
    [92, 'USD/kg', { form: 'symbol' }, '$92/kg'],
    [14, 'count', {}, '14'],
    [3, 'count', { form: 'words' }, 'three'],
    [118, 'count', { digits: 2 }, '118'],
    [2.9, 'ratio', {}, '2.9 times'],
    [2.9, 'ratio', { form: 'symbol' }, '2.9×'],
    [1460, 'years', {}, '1,460 years'],
    [5, 'rank', {}, 'fifth'],
    [21, 'rank', {}, 'twenty-first'],
    [112, 'rank', { form: 'symbol' }, '112th'],
    [1.4, 'Mt', { digits: 1 }, '1.4 million tonnes'],
  ])('writes %d %s with %j as %j', (value, unit, style, text) => {
    expect(formatQuantity(value, unit, style)).toBe(text);
  });

  it('refuses what is no number, and what is no rank', () => {
    expect(() => formatQuantity(Number.NaN, 't')).toThrow(
      'formatQuantity: expected a finite value, got NaN',
    );
    expect(() => formatQuantity(2.5, 'rank')).toThrow('expected a whole number');
    expect(() => formatQuantity(0, 'rank')).toThrow('expected a whole number');
  });
});

describe('units', () => {
  it('canonical amounts are tonnes, dollars, fractions', () => {
    expect(toCanonical(85, 'kg')).toBe(0.085);
    expect(toCanonical(1.63, 'million USD')).toBe(1_630_000);
    expect(toCanonical(62, '%')).toBe(0.62);
    expect(fromCanonical(0.62, '%')).toBe(62);
  });

  it('the list is closed, case and all', () => {
    expect(isUnit('Mt')).toBe(true);
    expect(isUnit('mt')).toBe(false);
    expect(isUnit('toString')).toBe(false);
  });
});
