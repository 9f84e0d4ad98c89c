import { expect, test } from 'vitest';
import { crossTable } from '../../src/edition/cross-table.ts';
import { mainColumns } from '../../src/edition/main-columns.ts';
import type { Dataset } from '../../src/model/dataset.ts';

const columns = {
  edition: { title: 'Edition', type: 'text' },
  country: { title: 'Country', type: 'text' },
  amount: { title: 'Reserves', type: 'number', unit: 't' },
  remark: { title: 'Remark', type: 'text' },
  source: { title: 'Source', type: 'source' },
} as const;

function datasetOf(cells: string, about: Partial<Dataset> = {}): Dataset {
  const rows = cells.split(' ').map((line) => {
    const [edition = '', country = '', amount = ''] = line.split('|');
    return { cells: { edition, country, amount } };
  });
  return { columns, key: ['edition', 'country'], rows, ...about } as unknown as Dataset;
}

test('the key with fewer texts goes across, the largest of its last first, cells stand as published, and a row that is not there is empty', () => {
  expect(
    crossTable(
      datasetOf('2024|China|44000 2024|Brazil|NA 2024|Russia|10 2025|China|>45000 2025|Russia|3.8'),
    ),
  ).toEqual({
    corner: 'Country',
    what: 'Reserves, t',
    columns: ['2024', '2025'],
    rows: [
      { name: 'China', cells: ['44,000', '>45,000'] },
      { name: 'Russia', cells: ['10', '3.8'] },
      { name: 'Brazil', cells: ['NA', ''] },
    ],
  });
});

test('whichever key comes first in the description', () => {
  const turned = datasetOf('2024|China|1 2024|Brazil|2 2024|Russia|3 2025|China|4', {
    key: ['country', 'edition'],
  });
  expect(crossTable(turned)?.columns).toEqual(['2024', '2025']);
});

test.each([
  ['one key', datasetOf('2024|China|1 2025|China|2', { key: ['edition'] })],
  ['three keys', datasetOf('2024|China|1', { key: ['edition', 'country', 'amount'] })],
  ['one column across', datasetOf('2024|China|1 2024|Brazil|2')],
  ['mostly holes', datasetOf('a|x|1 b|y|2 c|z|3 d|w|4')],
  [
    'two amounts',
    datasetOf('2024|China|1 2025|China|2', {
      columns: { ...columns, remark: { title: 'Other', type: 'number', unit: 't' } },
    }),
  ],
  [
    'too much for a glance',
    datasetOf(Array.from({ length: 82 }, (_, n) => `${n % 2}|c${n >> 1}|1`).join(' ')),
  ],
])('a table with %s is not shown so', (_, dataset) => {
  expect(crossTable(dataset)).toBeUndefined();
});

test('a narrow screen gets two columns of the key and an amount, in the order of the file', () => {
  expect(mainColumns(datasetOf('1|a|2'))).toEqual(['edition', 'country', 'amount']);
  expect(mainColumns({ columns, key: ['country'] })).toEqual(['edition', 'country', 'amount']);
  expect(mainColumns({ columns, key: ['remark', 'edition', 'country'] })).toEqual([
    'edition',
    'country',
    'amount',
  ]);
  const { edition, source } = columns;
  expect(mainColumns({ columns: { edition, source }, key: ['edition'] })).toEqual(['edition']);
});
