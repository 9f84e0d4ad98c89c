import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toStack } from '../../src/charts/kinds/stack/stack-series.ts';
import { selectRows } from '../../src/model/select.ts';
import { amountOf } from '../../src/quantity/value.ts';
import { datasetOf, figureOf } from './made.ts';

const columns = `pier: { title: Pier, type: text }
load: { title: Load, type: text }
weight: { title: Weight, type: number, unit: kg }`;

/** Bars of sheep and mail, on each pier; with a third amount, of a whole of so much. */
function stacked(piers: readonly (readonly number[])[]) {
  const loads = ['Sheep', 'Mail', 'All'];
  const lines = piers.flatMap((amounts, pier) =>
    amounts.map((amount, load) => `${pier},${loads[load]},${amount}`),
  );
  const whole = piers.some((amounts) => amounts.length > 2)
    ? ', whole: All, rest: Other loads'
    : '';
  const figure = figureOf(
    'stack',
    `label: pier
parts: { column: load, values: [Mail, Sheep]${whole} }
value: weight
display: { unit: kilograms }
highlight: [Mail]`,
  );
  const dataset = datasetOf(`pier,load,weight\n${lines.join('\n')}`, columns);
  return toStack(figure, selectRows(dataset, figure.rows));
}

test('Without a whole the parts are the whole', () => {
  const { parts, rows } = stacked([[2, 3]]);
  expect(parts).toEqual([
    { id: 'mail', label: 'Mail', highlighted: true },
    { id: 'sheep', label: 'Sheep', highlighted: false },
  ]);
  expect(rows).toEqual([
    {
      id: '0',
      label: '0',
      whole: 5,
      parts: [
        { part: 'mail', value: { kind: 'known', amount: 3 } },
        { part: 'sheep', value: { kind: 'known', amount: 2 } },
      ],
    },
  ]);
});

test('What the parts leave of a whole is the last part, to the digit', () => {
  const { parts, rows } = stacked([
    [0.1, 0.2, 0.4],
    [2, 3, 5],
  ]);
  expect(parts.at(-1)).toEqual({ id: 'other-loads', label: 'Other loads', highlighted: false });
  const rests = rows.map((row) => row.parts.at(-1));
  expect(rests).toEqual([
    { part: 'other-loads', value: { kind: 'known', amount: 0.1 } },
    { part: 'other-loads', value: { kind: 'known', amount: 0 } },
  ]);
});

test('Parts that rounding has made larger than the whole leave nothing, and not less', () => {
  const [row] = stacked([[60.1, 40, 100]]).rows;
  expect(row?.parts.at(-1)?.value).toEqual({ kind: 'known', amount: 0 });
});

test('A whole of zero is a bar without a part that is larger', () => {
  const [row] = stacked([[0, 0, 0]]).rows;
  expect(row?.whole).toBe(0);
  expect(row?.parts.map(({ value }) => amountOf(value))).toEqual([0, 0, 0]);
});

test('The parts of every bar, with the rest, come to the whole', () => {
  const amount = fc.integer({ min: 0, max: 10 ** 9 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount, amount), { minLength: 1 }), (piers) => {
      const wholes = piers.map(([sheep, mail, other]) => Number((sheep + mail + other).toFixed(2)));
      const { rows } = stacked(
        piers.map(([sheep, mail], pier) => [sheep, mail, wholes[pier] ?? 0]),
      );
      for (const [index, { whole, parts }] of rows.entries()) {
        const sum = parts.reduce((total, { value }) => total + (amountOf(value) ?? Number.NaN), 0);
        expect(whole).toBe(wholes[index]);
        expect(sum).toBeCloseTo(whole, 4);
      }
    }),
  );
});
