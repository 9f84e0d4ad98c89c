import { describe, expect, test } from 'vitest';
import { computeNumbers } from '../../src/model/compute-numbers.ts';
import type { Dataset, Row } from '../../src/model/dataset.ts';
import { numbersSchema } from '../../src/model/number-schema.ts';
import { showValue } from '../../src/model/working.ts';
import { missing, type Value } from '../../src/quantity/value.ts';

/** Mills and the flour that they ground: one without a figure, one with a bound, two alike. */
const amounts: Record<string, Value> = {
  Ash: { kind: 'known', amount: 40 },
  Birch: { kind: 'known', amount: 25 },
  Cedar: { kind: 'known', amount: 25 },
  Durmast: missing,
  Elm: { kind: 'at-least', amount: 10 },
};

function row(mill: string, index: number): Row {
  return {
    line: index + 2,
    cells: { mill, flour_t: String(index), price: '3' },
    values: { flour_t: amounts[mill] ?? missing, price: { kind: 'known', amount: 3 } },
    placeOf: () => ({ file: 'content/datasets/mills.csv', line: index + 2, column: 1 }),
  };
}

const mills: Dataset = {
  id: 'mills',
  file: 'content/datasets/mills.csv',
  title: 'Mills',
  description: 'One row is a mill.',
  publisher: 'The millers',
  retrieved: '2026-01-01',
  licence: { name: 'CC0' },
  key: ['mill'],
  columns: {
    mill: { title: 'Mill', type: 'text' },
    flour_t: { title: 'Flour', type: 'number', unit: 't', missing: 'NA' },
    price: { title: 'Price', type: 'number', unit: 'USD' },
  },
  rows: Object.keys(amounts).map(row),
};

function compute(definitions: Record<string, unknown>) {
  const parsed = numbersSchema.parse(
    Object.fromEntries(
      Object.entries(definitions).map(([id, definition]) => [
        id,
        { title: id, ...(definition as object) },
      ]),
    ),
  );
  const { numbers, faults } = computeNumbers(
    new Map(Object.entries(parsed)),
    new Map([['mills', mills]]),
  );
  const show = (id: string) => {
    const number = numbers.get(id);
    return number && showValue(number.value, number.unit) + (number.tied ? ', tied' : '');
  };
  return { numbers, faults, show };
}

const cell = (mill: string, column = 'flour_t') => ({
  cell: { dataset: 'mills', column, where: { mill } },
});
const flour = { dataset: 'mills', column: 'flour_t' };

describe('a cell', () => {
  test('is read with its unit, and its row is kept', () => {
    const { numbers, show } = compute({ ash: cell('Ash') });
    expect(show('ash')).toBe('40 t');
    expect(numbers.get('ash')?.cells.map(({ row: used }) => used.line)).toEqual([2]);
  });

  test('that is not available is no zero', () => {
    expect(compute({ durmast: cell('Durmast') }).show('durmast')).toBe('not available');
  });
});

describe('sums and the like', () => {
  test('stop at a row without an amount, and go on where it is said to be left out', () => {
    const wanted = { ...flour, except: { mill: 'Elm' } };
    const { show, faults, numbers } = compute({
      all: { sum: wanted },
      listed: { sum: { ...wanted, missing: 'leave-out' } },
    });
    expect(faults).toMatchObject([
      { id: 'all', rule: 'number-missing', found: '1 of 4 rows without an amount' },
    ]);
    expect(show('listed')).toBe('90 t');
    expect(numbers.get('listed')?.working).toBe(
      'Sum of 3: 40 t + 25 t + 25 t; 1 not available, left out',
    );
  });

  test('of a bound are bounds', () => {
    const { show } = compute({
      all: { sum: { ...flour, missing: 'leave-out' } },
      ash: cell('Ash'),
      part: { share: { of: 'ash', in: 'all' } },
    });
    expect(show('all')).toBe('>100 t');
    // A share of what is at least 100 is at most 40%.
    expect(show('part')).toBe('<40%');
  });

  test('least, greatest and mean are of the rows chosen', () => {
    const chosen = { ...flour, where: { mill: ['Ash', 'Birch'] } };
    const { show } = compute({
      least: { min: chosen },
      most: { max: chosen },
      middle: { mean: chosen },
    });
    expect([show('least'), show('most'), show('middle')]).toEqual(['25 t', '40 t', '32.5 t']);
  });

  test('of numbers take numbers of one kind only', () => {
    const { faults, show } = compute({
      ash: cell('Ash'),
      birch: cell('Birch'),
      price: cell('Ash', 'price'),
      both: { sum: ['ash', 'birch'] },
      mixed: { sum: ['ash', 'price'] },
    });
    expect(show('both')).toBe('65 t');
    expect(faults).toMatchObject([
      { id: 'mixed', path: ['sum', 1], rule: 'number-units', found: 't with USD (price)' },
    ]);
  });
});

describe('ranks', () => {
  const rank = (mill: string) => ({ rank: { ...flour, of: { mill } } });

  test('count from the largest, among those listed, and say when they are shared', () => {
    const { show, numbers } = compute({ ash: rank('Ash'), cedar: rank('Cedar') });
    expect(show('ash')).toBe('place 1');
    expect(show('cedar')).toBe('place 2, tied');
    expect(numbers.get('cedar')?.working).toBe('25 t among 4 listed; ahead: 40 t');
  });

  test('count from the smallest where that is asked for', () => {
    const fromBelow = (mill: string) => ({ rank: { ...rank(mill).rank, from: 'smallest' } });
    const { show, numbers } = compute({ ash: fromBelow('Ash'), elm: fromBelow('Elm') });
    expect(show('ash')).toBe('place 4');
    expect(numbers.get('ash')).toMatchObject({ countedFrom: 'smallest' });
    expect(numbers.get('elm')?.working).toBe(
      '>10 t among 4 listed, from the smallest; ahead: none',
    );
  });

  test('of what is not available are not available', () => {
    expect(compute({ durmast: rank('Durmast') }).show('durmast')).toBe('not available');
  });
});

describe('the cells that a number rests on', () => {
  test('are each told once, where they are first used', () => {
    const { numbers } = compute({
      birch: cell('Birch'),
      ash: cell('Ash'),
      both: { sum: ['birch', 'ash'] },
      share: { share: { of: 'ash', in: 'both' } },
      price: cell('Ash', 'price'),
      prices: { sum: ['price', 'price'] },
    });
    const cells = (id: string) =>
      numbers.get(id)?.cells.map(({ row: used, column }) => `${used.cells['mill']} ${column}`);
    expect(cells('share')).toEqual(['Ash flour_t', 'Birch flour_t']);
    expect(cells('prices')).toEqual(['Ash price']);
  });

  test('are no more than there are, however often numbers are doubled', () => {
    const doubled = Array.from({ length: 1000 }, (_, index) => [
      `n${index + 1}`,
      { sum: [`n${index}`, `n${index}`] },
    ]);
    const { numbers } = compute({ n0: cell('Ash'), ...Object.fromEntries(doubled) });
    expect(numbers.get('n25')).toMatchObject({ value: { amount: 40 * 2 ** 25 }, cells: [{}] });
    expect(numbers.get('n1000')?.cells).toHaveLength(1);
  });
});

describe('two numbers', () => {
  const both = { ash: cell('Ash'), birch: cell('Birch') };

  test('make a ratio, a difference and a change', () => {
    const { show } = compute({
      ...both,
      ratio: { ratio: { of: 'ash', to: 'birch' } },
      difference: { difference: { of: 'ash', less: 'birch' } },
      change: { change: { from: 'ash', to: 'birch' } },
      tripled: { product: { of: 'ash', times: 3, because: 'three years alike' } },
    });
    expect(show('ratio')).toBe('1.6 times');
    expect(show('difference')).toBe('15 t');
    expect(show('change')).toBe('−37.5%');
    expect(show('tripled')).toBe('120 t');
  });

  test('that are shares differ by percentage points', () => {
    const { show, faults } = compute({
      ...both,
      all: { sum: ['ash', 'birch'] },
      'ash-share': { share: { of: 'ash', in: 'all' } },
      'birch-share': { share: { of: 'birch', in: 'all' } },
      apart: { difference: { of: 'ash-share', less: 'birch-share' } },
      change: { change: { from: 'birch-share', to: 'ash-share' } },
      mixed: { sum: ['ash-share', 'apart'] },
    });
    expect(show('apart')).toBe('23.08 percentage points');
    expect(show('change')).toBe('60%');
    expect(faults).toMatchObject([
      { id: 'mixed', rule: 'number-units', found: '% with percentage points (apart)' },
    ]);
  });

  test('of which one is not available make nothing, and no fault', () => {
    const { show, faults } = compute({
      ash: cell('Ash'),
      durmast: cell('Durmast'),
      ratio: { ratio: { of: 'durmast', to: 'ash' } },
    });
    expect(show('ratio')).toBe('not available');
    expect(faults).toEqual([]);
  });

  test('that are bounds on both sides come to nothing definite', () => {
    const { faults } = compute({
      elm: cell('Elm'),
      ratio: { ratio: { of: 'elm', to: 'elm' } },
    });
    expect(faults).toMatchObject([{ id: 'ratio', rule: 'number-defined' }]);
  });
});

describe('faults', () => {
  test('a circle is named as it goes round, once', () => {
    const { faults } = compute({
      a: { ratio: { of: 'b', to: 'c' } },
      b: { ratio: { of: 'a', to: 'c' } },
      c: cell('Ash'),
    });
    expect(faults).toMatchObject([{ rule: 'number-cycle', found: 'a circle: a → b → a' }]);
  });

  test('no chain is too long, in whatever order it stands', () => {
    const links = Array.from({ length: 20_000 }, (_, index) => [
      `link-${index}`,
      { product: { of: `link-${index + 1}`, times: 1, because: 'it is a link' } },
    ]);
    const { faults, show } = compute({ ...Object.fromEntries(links), 'link-20000': cell('Ash') });
    expect(faults).toEqual([]);
    expect(show('link-0')).toBe('40 t');
  });

  test('of ours name the entry that was at work', () => {
    const definitions = numbersSchema.parse({
      ash: { title: 'Ash', cell: { ...flour, where: { mil: 'Ash' } } },
    });
    expect(() =>
      computeNumbers(new Map(Object.entries(definitions)), new Map([['mills', mills]])),
    ).toThrow('number ash: selectRows: dataset mills has no column mil');
  });

  test('what rests on a faulty number is left out without a fault of its own', () => {
    const { faults, show } = compute({
      two: { cell: flour },
      ratio: { ratio: { of: 'two', to: 'two' } },
    });
    expect(faults).toMatchObject([
      { id: 'two', rule: 'number-row', found: '5 rows of mills, in lines 2, 3, 4 and 5 and more' },
    ]);
    expect(show('ratio')).toBeUndefined();
  });
});
