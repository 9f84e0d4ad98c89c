import { expect, test } from 'vitest';
import { sameRows } from '../../src/edition/same-rows.ts';
import { millNumber, mills } from './mills.ts';

/** The mills in another table, with some amount of Ash in some unit, from some source. */
function copied(amount: number, source: string, unit: 't' | 'kg' | 'USD' = 't') {
  const [first] = mills.rows;
  const row = {
    ...first,
    line: 7,
    cells: { ...first?.cells, source },
    values: { flour: { kind: 'known', amount } },
  };
  const columns = { ...mills.columns, flour: { title: 'Flour', type: 'number', unit } };
  return { ...mills, id: 'copied', columns, rows: [row] } as unknown as typeof mills;
}

const where = { mill: 'Ash', year: '2024' };
const ash = millNumber({ cell: { dataset: 'mills', column: 'flour', where } });
const same = (table: typeof mills, number = ash) =>
  sameRows(number, new Map([['mills', mills]]), [mills, table]);

test('a row of another table with the amount, from the same source, is the same fact', () => {
  expect(same(copied(40, 'millers-2024'))).toEqual(['copied:7']);
  expect(same(copied(40_000, 'millers-2024', 'kg'))).toEqual(['copied:7']);
});

test('another amount, another source and another dimension are other facts', () => {
  expect(same(copied(41, 'millers-2024'))).toEqual([]);
  expect(same(copied(40, 'millers-2025'))).toEqual([]);
  expect(same(copied(40, 'millers-2024', 'USD'))).toEqual([]);
});

test('what is worked out has no row that holds it', () => {
  const some = { mill: ['Ash', 'Birch'], year: '2024' };
  const most = millNumber({ max: { dataset: 'mills', column: 'flour', where: some } });
  expect(same(copied(40, 'millers-2024'), most)).toEqual([]);
});
