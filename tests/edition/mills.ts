import { computeNumbers } from '../../src/model/compute-numbers.ts';
import type { ComputedNumber } from '../../src/model/computed-number.ts';
import type { Dataset, Row } from '../../src/model/dataset.ts';
import { numbersSchema } from '../../src/model/number-schema.ts';
import { missing, type Value } from '../../src/quantity/value.ts';
import { known } from './good-edition.ts';

/** The flour that mills ground in two years: two mills alike, and one without a figure. */
const ground: readonly (readonly [mill: string, year: string, amount?: number])[] = [
  ['Ash', '2024', 40],
  ['Birch', '2024', 25],
  ['Cedar', '2024', 25],
  ['Durmast', '2024'],
  ['Ash', '2025', 44],
];

const rows = ground.map(([mill, year, amount], index): Row => {
  const flour: Value = amount === undefined ? missing : { kind: 'known', amount };
  return {
    line: index + 2,
    cells: { mill, year, flour: `${amount ?? 'NA'}`, source: `millers-${year}` },
    values: { flour },
    placeOf: () => ({ file: 'content/datasets/mills.csv', line: index + 2, column: 1 }),
  };
});

export const mills: Dataset = {
  id: 'mills',
  file: 'content/datasets/mills.csv',
  title: 'Mills',
  description: 'One row is a mill in a year.',
  publisher: 'The millers',
  retrieved: '2026-01-01',
  licence: { name: 'CC0' },
  key: ['mill', 'year'],
  columns: {
    mill: { title: 'Mill', type: 'text' },
    year: { title: 'Year', type: 'text' },
    flour: { title: 'Flour', type: 'number', unit: 't', missing: 'NA' },
    source: { title: 'Source', type: 'source' },
  },
  rows,
};

/** A number that rests on the mills, as its author would define it. */
export function millNumber(definition: Record<string, unknown>): ComputedNumber {
  const { numbers } = computeNumbers(
    new Map(Object.entries(numbersSchema.parse({ one: { title: 'One', ...definition } }))),
    new Map([[mills.id, mills]]),
  );
  return known(numbers.get('one'));
}
