import { expect, test } from 'vitest';
import type { BarSeries } from '../../src/charts/kinds/bar/bar-series.ts';
import { toSeries } from '../../src/charts/to-series.ts';
import { choicesOf, inState, openingValue } from '../../src/model/states.ts';
import { amountOf } from '../../src/quantity/value.ts';
import { datasetOf, figureOf } from './made.ts';

const states = `states:
  column: edition
  label: Edition
  values:
    - { value: 2024 v1.0, label: first, title: One, description: Two }
    - { unavailable: "2025" }
    - { value: 2026 }`;
const bar = (where: string, own = states) =>
  figureOf(
    'bar',
    `rows: { dataset: made, where: { ${where} }, except: { pier: West } }
label: pier
value: boats
display: { unit: boats }
${own}`,
  );

test('A reader chooses among the states in the author’s order, and is told what there is none of', () => {
  expect(choicesOf(bar('edition: 2026'))).toEqual([
    { id: '2024-v1-0', value: '2024 v1.0', label: 'first' },
    { unavailable: '2025' },
    { id: '2026', value: '2026', label: '2026' },
  ]);
  expect(choicesOf(bar('edition: 2026', ''))).toEqual([]);
});

test('A figure opens in the state whose rows it has', () => {
  expect(openingValue(bar('edition: 2026'))).toBe('2026');
  expect(openingValue(bar('edition: [2026]'))).toBe('2026');
  expect(openingValue(bar('edition: [2026, 2024 v1.0]'))).toBeUndefined();
  expect(openingValue(bar('pier: East'))).toBeUndefined();
  expect(openingValue(bar('edition: 2026', ''))).toBeUndefined();
});

test('In another state a figure has other rows and is otherwise the same', () => {
  const figure = bar('edition: 2026, pier: [East, North]');
  const before = structuredClone(figure);
  const other = inState(figure, '2024 v1.0');
  expect(other.rows).toEqual({
    dataset: 'made',
    where: { edition: ['2024 v1.0'], pier: ['East', 'North'] },
    except: { pier: ['West'] },
  });
  expect({ ...other, rows: figure.rows }).toEqual(figure);
  expect(figure).toEqual(before);
  expect(openingValue(other)).toBe('2024 v1.0');
  expect(() => inState(bar('edition: 2026', ''), '2026')).toThrow(
    'inState: the drawing has no states, so none with 2026',
  );
});

test('All states share one scale: each has the others’ rows beside its own, and none of its own twice', () => {
  const boats = datasetOf(
    `edition,pier,boats
     2024 v1.0,North,40
     2024 v1.0,West,90
     2026,North,7`,
    `edition: { title: Edition, type: text }
     pier: { title: Pier, type: text }
     boats: { title: Boats, type: integer }`,
  );
  const series = toSeries(bar('edition: 2026'), boats) as BarSeries;
  const amounts = (rows: BarSeries['rows'] = []) => rows.map(({ value }) => amountOf(value));
  expect(amounts(series.rows)).toEqual([7]);
  expect(amounts(series.others)).toEqual([40]);
  expect(toSeries(bar('edition: 2026', ''), boats)).not.toHaveProperty('others');
});
