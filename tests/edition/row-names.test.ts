import { expect, test } from 'vitest';
import { nameAmong, rowName } from '../../src/edition/row-names.ts';
import type { UsedCell } from '../../src/model/computed-number.ts';
import { known } from './good-edition.ts';
import { mills } from './mills.ts';

const row = (mill: string, year: string) =>
  known(mills.rows.find(({ cells }) => cells['mill'] === mill && cells['year'] === year));

const cell = (mill: string, year: string): UsedCell => ({
  dataset: 'mills',
  file: mills.file,
  column: 'flour',
  row: row(mill, year),
});

test('a row is called by the fewest columns of its key that tell it from all others', () => {
  expect(rowName(row('Birch', '2024'), mills)).toBe('Birch');
  expect(rowName(row('Ash', '2024'), mills)).toBe('Ash, 2024');
});

test('a date in a key is said in words', () => {
  const year = { title: 'Year', type: 'date' } as const;
  const dated = { ...mills, columns: { ...mills.columns, year }, key: ['year'] };
  const [one] = mills.rows;
  const dayed = { ...known(one), cells: { ...one?.cells, year: '2024-03-01' } };
  expect(rowName(dayed, { ...dated, rows: [dayed] })).toBe('1 March 2024');
});

test('among others a cell is called by what differs, and alone by its column', () => {
  const [early, late, birch] = [cell('Ash', '2024'), cell('Ash', '2025'), cell('Birch', '2024')];
  expect(nameAmong(early, [early, late], mills)).toBe('2024');
  expect(nameAmong(early, [early, birch], mills)).toBe('Ash');
  expect(nameAmong(early, [early, late, birch], mills)).toBe('Ash, 2024');
  expect(nameAmong(early, [early], mills)).toBe('Flour');
});
