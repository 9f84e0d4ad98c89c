import { known, type Value } from '../../../quantity/value.ts';
import type { LineSeries } from './line-series.ts';

type Cell = number | Value | readonly [number, string] | undefined;

/** Lines from rows of cells, one for each step; `undefined` is a gap. */
function lines(
  labels: readonly string[],
  rows: Readonly<Record<string, readonly Cell[]>>,
  highlighted = '',
): LineSeries {
  const steps = labels.map((label) => ({ id: label, label, position: Number(label) }));
  return {
    kind: 'line',
    display: { divisor: 1, unit: 'thousand visitors', suffix: '' },
    steps,
    lines: Object.entries(rows).map(([label, cells]) => ({
      id: label.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      label,
      highlighted: label === highlighted,
      points: steps.flatMap((step, index) => {
        const cell = cells[index];
        if (cell === undefined) return [];
        if (typeof cell === 'number') return [{ step, value: known(cell) }];
        if ('kind' in cell) return [{ step, value: cell }];
        return [{ step, value: known(cell[0]), label: cell[1] }];
      }),
    })),
  };
}

const years = ['2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023'];
const none = undefined;

/** Named drawings: each is a gallery entry, and a snapshot at two widths. */
export const lineExamples: Record<string, LineSeries> = {
  'a gap in the highlighted line': lines(
    years,
    {
      Lighthouse: [[9, '9, third'], none, none, none, [16, '16, first'], 11, 6.5, [6.2, '6.2']],
      Windmill: [3, none, none, none, 4, 5, 5.5, 6],
      'Castle Mill': [1, 1.4, 2, 2.2, 1.9, 1.7, 1.8, 1.9],
    },
    'Lighthouse',
  ),
  'one line': lines(years, { Museum: [120, 135, 131, 140, 22, 48, 97, 129] }),
  'a short gap': lines(years, { Museum: [120, 135, 131, 140, none, 48, 97, 129] }),
  'ends at nearly one height': lines(
    ['2019', '2021', '2022', '2023'],
    {
      Abbey: [4, 5, 6, 7],
      Brewery: [2, 4, 6, 7.1],
      Citadel: [9, 8, 7, 7.05],
      Dovecote: [1, 2, 5, 6.9],
      Estuary: [12, 10, 8, none],
    },
    'Citadel',
  ),
  'below zero': lines(years, { Balance: [3, 1.5, -2, -8, -4, 0, 2, 1], Forecast: [2, 2, 1, 0] }),
  bounds: lines(['2021', '2022', '2023'], {
    Pier: [{ kind: 'at-most', amount: 5 }, 12, { kind: 'at-least', amount: 75 }],
  }),
  'one step': lines(['2023'], { Pier: [5], Beach: [7] }, 'Pier'),
  'only zeros': lines(years, { Pier: [0, 0, 0, none, 0, 0, 0, 0] }),
  'no values': lines(years, { Pier: [none] }),
};
