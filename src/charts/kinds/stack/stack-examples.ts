import { known } from '../../../quantity/value.ts';
import type { StackSeries } from './stack-series.ts';

/** Parts from rows of amounts, one for each part; the whole is their sum. */
function stacks(
  labels: readonly string[],
  rows: Readonly<Record<string, readonly number[]>>,
  highlighted = '',
): StackSeries {
  const parts = labels.map((label) => ({
    id: label.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    label,
    highlighted: label === highlighted,
  }));
  return {
    kind: 'stack',
    display: { divisor: 1, unit: 'thousand loans', suffix: '' },
    parts,
    rows: Object.entries(rows).map(([label, amounts]) => ({
      id: label.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      label,
      parts: parts.map(({ id }, index) => ({ part: id, value: known(amounts[index] ?? 0) })),
      whole: Number(amounts.reduce((sum, amount) => sum + amount, 0).toPrecision(12)),
    })),
  };
}

/** Named drawings: each is a gallery entry, and a snapshot at two widths. */
export const stackExamples: Record<string, StackSeries> = {
  'a highlighted sliver': stacks(
    ['in sheet music', 'in other books'],
    { 2019: [2.5, 115.2], 2020: [2.6, 114.9], 2021: [2.4, 108.7] },
    'in sheet music',
  ),
  'five parts': stacks(
    ['Foot', 'Bicycle', 'Bus', 'Tram', 'Car'],
    { Centre: [42, 31, 12, 18, 9], Harbour: [8, 21.5, 30, 2, 44], Hills: [3, 1, 14, 0, 61] },
    'Bicycle',
  ),
  'slivers at both ends': stacks(
    ['Rowing boats', 'Ferries', 'Sailing boats', 'Rafts'],
    { 'East pier': [1, 240, 3, 1], 'West pier': [0.01, 12, 0.4, 0.2] },
    'Rowing boats',
  ),
  'zeros said': stacks(
    ['Day', 'Night'],
    { Lighthouse: [12, 0], Windmill: [0, 7], Lock: [0, 0] },
    'Night',
  ),
  'long names': stacks(
    [
      'Books lent by the travelling library of the northern villages',
      'Books lent at the counter',
      'Books read in the reading room',
    ],
    {
      'Mobile library': [30, 51, 12],
      'The library of the old harbour and its quays': [1, 250, 80],
    },
    'Books read in the reading room',
  ),
  'huge numbers': stacks(['Grains', 'Pebbles'], {
    Beach: [1.5e15, 2.25e12],
    Dune: [987_654_321_098, 12],
    Path: [1e-9, 0],
  }),
  'one part': stacks(['Swans'], { Lake: [7], River: [12] }, 'Swans'),
  'no rows': stacks(['Swans'], {}),
};
