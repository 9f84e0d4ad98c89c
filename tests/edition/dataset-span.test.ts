import { expect, test } from 'vitest';
import { datasetSpan } from '../../src/edition/dataset-span.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Column } from '../../src/schema/dataset-description.ts';

function datasetOf(
  columns: Record<string, Partial<Column>>,
  key: readonly string[],
  cells: readonly Record<string, string>[],
): Dataset {
  return { columns, key, rows: cells.map((one) => ({ cells: one })) } as unknown as Dataset;
}

test('years of a column of dates, or of whole numbers that are years', () => {
  const dates = [{ day: '2024-11-26' }, { day: '2026-05' }, { day: '' }, { day: '2025-01-31' }];
  expect(datasetSpan(datasetOf({ day: { type: 'date' } }, ['day'], dates))).toBe('2024 to 2026');
  const years = [{ year: '2021' }, { year: '2019' }];
  expect(datasetSpan(datasetOf({ year: { type: 'integer' } }, ['year'], years))).toBe(
    '2019 to 2021',
  );
  const one = [{ year: '2021' }, { year: '2021' }];
  expect(datasetSpan(datasetOf({ year: { type: 'integer' } }, ['year'], one))).toBe('2021');
});

test('the column that tells rows apart goes before others', () => {
  const columns = { seen: { type: 'date' }, year: { type: 'integer' } } as const;
  const rows = [
    { seen: '2026-01-02', year: '1950' },
    { seen: '2026-01-02', year: '2020' },
  ];
  expect(datasetSpan(datasetOf(columns, ['year'], rows))).toBe('1950 to 2020');
  expect(datasetSpan(datasetOf(columns, ['place'], rows))).toBe('2026');
});

test('amounts, small numbers and words are no years', () => {
  const span = (column: Partial<Column>, cells: readonly string[]) =>
    datasetSpan(
      datasetOf(
        { a: column },
        ['a'],
        cells.map((cell) => ({ a: cell })),
      ),
    );
  expect(span({ type: 'integer', unit: 'count' }, ['1990', '2000'])).toBeUndefined();
  expect(span({ type: 'integer' }, ['1990', '12'])).toBeUndefined();
  expect(span({ type: 'text' }, ['1990', '2000'])).toBeUndefined();
  expect(span({ type: 'date' }, ['', ''])).toBeUndefined();
  expect(span({ type: 'integer' }, [])).toBeUndefined();
});
