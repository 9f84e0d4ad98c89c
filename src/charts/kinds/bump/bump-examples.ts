import { known } from '../../../quantity/value.ts';
import type { Line, Step } from '../../steps.ts';
import type { BumpSeries, RankLine } from './bump-series.ts';

/** A place by its number, shared with another if it ends in "="; `undefined` is a gap. */
type Cell = number | `${number}=` | undefined;

function toSteps(labels: readonly string[]): Step[] {
  return labels.map((label) => ({ id: label, label, position: Number(label) }));
}

function named(label: string, highlighted: string) {
  const id = label.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return { id, label, highlighted: label === highlighted };
}

/** Lines of places from rows of cells, one for each step. */
function ranks(
  labels: readonly string[],
  rows: Readonly<Record<string, readonly Cell[]>>,
  highlighted = '',
): BumpSeries {
  const steps = toSteps(labels);
  const lines = Object.entries(rows).map(
    ([label, cells]): RankLine => ({
      ...named(label, highlighted),
      points: steps.flatMap((step, index) => {
        const cell = cells[index];
        if (cell === undefined) return [];
        const tied = typeof cell === 'string';
        return [{ step, rank: Number.parseInt(String(cell), 10), tied }];
      }),
    }),
  );
  return { kind: 'bump', steps, title: 'Rank', lines };
}

/** The same with amounts above. */
function withAmounts(
  series: BumpSeries,
  unit: string,
  rows: Readonly<Record<string, readonly (number | undefined)[]>>,
  highlighted = '',
): BumpSeries {
  const lines = Object.entries(rows).map(
    ([label, cells]): Line => ({
      ...named(label, highlighted),
      points: series.steps.flatMap((step, index) => {
        const cell = cells[index];
        return cell === undefined ? [] : [{ step, value: known(cell) }];
      }),
    }),
  );
  return { ...series, amounts: { display: { divisor: 1, unit, suffix: '' }, lines } };
}

const years = ['2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023'];
const censuses = ['1970', '1980', '1990', '2000', '2010', '2020'];
const none = undefined;

/** Named drawings: each is a gallery entry, and a snapshot at two widths. */
export const bumpExamples: Record<string, BumpSeries> = {
  'amounts fall while the rank stays': withAmounts(
    ranks(years, { Ferry: [4, none, none, none, '3=', 4, 5, 4] }, 'Ferry'),
    'million passengers',
    { Ferry: [12, none, none, none, 21, 10, 3.8, 3.8] },
    'Ferry',
  ),
  'many lines': ranks(
    censuses,
    {
      Lighthouse: [3, 3, 2, 2, 1, 1],
      Windmill: [1, 1, 1, 1, 2, 3],
      'Castle Mill': [2, 2, 3, 4, 4, 4],
      'Old Observatory': [4, 5, 5, 3, 3, 2],
      Abbey: [5, 4, 4, '5=', 6, 6],
      Brewery: [6, 6, none, none, 7, 7],
      Estuary: [7, 7, 6, '5=', none, none],
      Pier: [none, none, 7, 7, 5, 5],
    },
    'Old Observatory',
  ),
  'a tie at the end': ranks(
    ['2021', '2022', '2023'],
    { Wool: [1, 2, '2='], Linen: [2, 1, 1], Silk: [3, 3, '2='], Hemp: [4, 4, 4] },
    'Silk',
  ),
  'several lines with amounts': withAmounts(
    ranks(
      ['2019', '2020', '2021', '2022'],
      { Harbour: [1, 1, 2, 2], Mills: [2, 2, 1, 1], Islands: [3, none, none, 3] },
      'Mills',
    ),
    'km',
    { Harbour: [140, 120, 90, 60], Mills: [100, 98, 110, 125], Islands: [20, none, none, 12] },
    'Mills',
  ),
  'far down': ranks(years, { Reading: [38, 41, 64, 87, 90, 118, 120, '121='] }, 'Reading'),
  'always first': ranks(['2021', '2022', '2023'], { Swan: [1, 1, 1] }),
  'an edition that no one has': ranks(['2020', '2021', '2022', '2023'], {
    Oak: [1, none, 1, 2],
    Beech: [2, none, 2, 1],
  }),
  'one step': withAmounts(
    ranks(['2023'], { Pier: [2], Beach: [1] }, 'Pier'),
    'visits',
    { Pier: [5], Beach: [7] },
    'Pier',
  ),
  'amounts without ranks': withAmounts(ranks(['2022', '2023'], { Pier: [] }), 'visits', {
    Pier: [5, 7],
  }),
  'long names': ranks(
    ['2021', '2022', '2023'],
    {
      'The United Association of Night Ferry Pilots': [2, 1, 1],
      Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: [1, 2, 2],
    },
    'The United Association of Night Ferry Pilots',
  ),
  'no lines': ranks(years, {}),
};
