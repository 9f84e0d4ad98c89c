import { expect, test } from 'vitest';
import { toRange } from '../../src/charts/kinds/range/range-series.ts';
import { selectRows } from '../../src/model/select.ts';
import { datasetOf, figureOf } from './made.ts';

test('A row has the measures that are known of it, in the order of the measures', () => {
  const dataset = datasetOf(
    `pier,counted_by,boats
     East pier,Master,12
     East pier,Town,>10
     West pier,Town,NA
     West pier,Master,<3
     North pier,Town,NA`,
    `pier: { title: Pier, type: text }
     counted_by: { title: Counted by, type: text }
     boats: { title: Boats, type: number, unit: count, missing: NA }`,
  );
  const figure = figureOf(
    'range',
    `label: pier
measures: { column: counted_by, values: [Town, Master] }
value: boats
display: { unit: boats, suffix: " b" }
highlight: [Master]`,
  );
  expect(toRange(figure, selectRows(dataset, figure.rows))).toEqual({
    kind: 'range',
    display: { divisor: 1, unit: 'boats', suffix: ' b' },
    measures: [
      { id: 'town', label: 'Town', highlighted: false },
      { id: 'master', label: 'Master', highlighted: true },
    ],
    rows: [
      {
        id: 'east-pier',
        label: 'East pier',
        points: [
          { measure: 'town', value: { kind: 'at-least', amount: 10 } },
          { measure: 'master', value: { kind: 'known', amount: 12 } },
        ],
      },
      {
        id: 'west-pier',
        label: 'West pier',
        points: [{ measure: 'master', value: { kind: 'at-most', amount: 3 } }],
      },
      { id: 'north-pier', label: 'North pier', points: [] },
    ],
  });
});
