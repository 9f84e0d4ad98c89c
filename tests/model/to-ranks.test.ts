import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BumpFigure } from '../../src/charts/kinds/bump/bump-schema.ts';
import { toRanks } from '../../src/charts/kinds/bump/bump-series.ts';
import { selectRows } from '../../src/model/select.ts';
import { datasetOf, figureOf } from './made.ts';

const columns = `year: { title: Year, type: integer }
ferry: { title: Ferry, type: text }
place: { title: Place by fares, type: integer, unit: rank, missing: NA }
shared: { title: Shared, type: text }
fare: { title: Fare, type: number, unit: USD, missing: NA }`;

const rows = [
  '2024,Tern,2,no,>3',
  '2023,Gull,1,yes,4',
  '2023,Tern,1,yes,4',
  '2025,Tern,NA,no,NA',
  '2025,Gull,12,,0.5',
];

function ranked(lines: readonly string[], own = 'series: ferry') {
  const dataset = datasetOf(`year,ferry,place,shared,fare\n${lines.join('\n')}`, columns);
  const figure: BumpFigure = figureOf(
    'bump',
    `steps: { column: year, values: [2022, 2023, 2024, 2025] }
rank: place
tied: shared
highlight: [${own.startsWith('series') ? 'Gull' : ''}]
${own}`,
  );
  return toRanks(figure, selectRows(dataset, figure.rows), dataset.columns);
}

test('Lines have the places of their rows in the order of the steps, and none where none is known', () => {
  const { steps, title, lines, amounts } = ranked(rows);
  expect(title).toBe('Place by fares');
  expect(amounts).toBeUndefined();
  expect(steps.map(({ label }) => label)).toEqual(['2022', '2023', '2024', '2025']);
  const said = lines.map(({ id, label, highlighted, points }) => [
    [id, label, highlighted],
    ...points.map(({ step, rank, tied }) => [step.label, rank, tied]),
  ]);
  expect(said).toEqual([
    [
      ['tern', 'Tern', false],
      ['2023', 1, true],
      ['2024', 2, false],
    ],
    [
      ['gull', 'Gull', true],
      ['2023', 1, true],
      ['2025', 12, false],
    ],
  ]);
});

test('Amounts stand on the same steps and lines, bounds and missing ones as they are', () => {
  const { steps, lines, amounts } = ranked(
    rows,
    'series: ferry\namount: { value: fare, display: { unit: dollars } }',
  );
  expect(amounts?.display).toEqual({ divisor: 1, unit: 'dollars', suffix: '' });
  expect(amounts?.lines.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
  expect(amounts?.lines[0]?.points).toEqual([
    { step: steps[1], value: { kind: 'known', amount: 4 } },
    { step: steps[2], value: { kind: 'at-least', amount: 3 } },
    { step: steps[3], value: { kind: 'missing' } },
  ]);
});

test('Without a column of lines there is one, called what is ranked, and it is the one that matters', () => {
  const { lines } = ranked(
    rows.filter((row) => row.includes('Gull')),
    '',
  );
  expect(lines.map(({ id, label, highlighted }) => [id, label, highlighted])).toEqual([
    ['rank', 'Place by fares', true],
  ]);
  expect(lines[0]?.points.map(({ rank }) => rank)).toEqual([1, 12]);
});

test('Whatever the order of the rows, each known place is at its step, once', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: 1 }), (some) => {
      const points = ranked(some).lines.flatMap(({ label, points }) =>
        points.map(({ step, rank }) => `${step.label},${label},${rank}`),
      );
      const known = some.filter((row) => !row.includes('NA'));
      expect(points.sort()).toEqual(
        known.map((row) => row.split(',').slice(0, 3).join(',')).sort(),
      );
    }),
  );
});
