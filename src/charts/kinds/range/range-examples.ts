import { known, type Value } from '../../../quantity/value.ts';
import type { RangeSeries } from './range-series.ts';

type Cell = number | Value | undefined;

/** Measures from rows of cells, one for each measure; `undefined` is absent. */
function ranges(
  labels: readonly string[],
  rows: Readonly<Record<string, readonly Cell[]>>,
  highlighted = '',
): RangeSeries {
  const measures = labels.map((label) => ({
    id: label.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    label,
    highlighted: label === highlighted,
  }));
  return {
    kind: 'range',
    display: { divisor: 1, unit: 'thousand visitors', suffix: '' },
    measures,
    rows: Object.entries(rows).map(([label, cells]) => ({
      id: label.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      label,
      points: measures.flatMap(({ id }, index) => {
        const cell = cells[index];
        if (cell === undefined) return [];
        return [{ measure: id, value: typeof cell === 'number' ? known(cell) : cell }];
      }),
    })),
  };
}

const none = undefined;

/** Named drawings: each is a gallery entry, and a snapshot at two widths. */
export const rangeExamples: Record<string, RangeSeries> = {
  'two counts year by year': ranges(
    ['Ticket office', 'Gate survey'],
    {
      'Year 2016': [33, 12],
      'Year 2017': [31.8, 21],
      'Year 2018': [28.8, 10],
      'Year 2019': [28.7, 10],
      'Year 2020': [28.7, 3.8],
      'Year 2021': [28.5, 3.8],
      'Year 2022': [none, 3.8],
      'Year 2023': [27.9],
    },
    'Gate survey',
  ),
  'a measure that comes later': ranges(
    ['Harbour office', 'Pilots', 'Ferry company'],
    {
      2019: [40, none, 22],
      2020: [36, 31, 24],
      2021: [38, 29, 25.5],
      2022: [none, none, none],
      2023: [41, 34, 26],
    },
    'Pilots',
  ),
  'close and equal': ranges(
    ['Town', 'County', 'Railway'],
    {
      'Old station': [12, 12, 40],
      'New station': [30, 30.4, 30.8],
      Junction: [7, 21, 21.2],
      Halt: [0, 0, 0],
    },
    'County',
  ),
  bounds: ranges(
    ['Keeper’s log', 'Visitors’ book'],
    {
      Lighthouse: [{ kind: 'at-least', amount: 75 }, 60],
      Windmill: [40, { kind: 'at-most', amount: 5 }],
      Lock: [
        { kind: 'at-most', amount: 30 },
        { kind: 'at-least', amount: 12 },
      ],
      Quay: [{ kind: 'at-least', amount: 20 }],
    },
    'Visitors’ book',
  ),
  'above and below zero': ranges(
    ['Forecast', 'Outcome'],
    { Wool: [12.5, -3], Cotton: [3, 8], Linen: [-9, -18.25], Hemp: [0, -4] },
    'Outcome',
  ),
  'names without room': ranges(
    [
      'Counted by the lock keepers of the upper canal',
      'Estimated by the society of boat owners',
      'Said by the mayor',
    ],
    { Barges: [1250, 1190, 2000], Rafts: [80, 410, 395] },
    'Said by the mayor',
  ),
  'huge numbers under long labels': ranges(['Ledger', 'Census', 'Guess', 'Rumour'], {
    'The United Association of Night Ferry Pilots and Lighthouse Keepers': [
      123_456_789_012, 98_765_432_101, 110_000_000_000, 104_000_000_000,
    ],
    'Harbour swans': [1.5e15, -2.5e14, 3e14, 1],
  }),
  'one measure': ranges(['Swans'], { Lake: [7], River: [12] }, 'Swans'),
  'nothing available': ranges(['Town', 'County'], { Lake: [none, none] }),
};
