import { markId } from '../../../model/mark-id.ts';
import { missing } from '../../../quantity/value.ts';
import { fits, use } from '../../column-use.ts';
import { toDisplay } from '../../display.ts';
import { weightiest } from '../../excerpt-rule.ts';
import { namesIn } from '../../figure-fault.ts';
import { formatWithUnit } from '../../format-value.ts';
import type { Kind } from '../../kind.ts';
import { nameOf } from '../../mark.ts';
import { stepFaults, yearFaults } from '../../steps.ts';
import { axesOfBump } from './bump-axes.ts';
import { bumpExamples } from './bump-examples.ts';
import { type BumpFigure, bumpSchema } from './bump-schema.ts';
import { type BumpSeries, onlyLine, type RankLine, toRanks } from './bump-series.ts';
import { drawBump } from './draw-bump.ts';
import { rankFaults } from './rank-faults.ts';

/** Places in a ranking over steps, and the amounts behind them. */
export const bump: Kind<BumpFigure, BumpSeries> = {
  name: 'bump',
  noun: 'chart of ranks',
  marksOn: 'lines',
  takes: 'column',
  schema: bumpSchema,
  examples: bumpExamples,
  excerpt: {
    least: 2,
    sheds: true,
    count: ({ lines }) => lines.length,
    // The ranks are what it is about; the amounts behind them stand in the figure.
    few: ({ amounts, ...ranks }, count) => ({
      ...ranks,
      lines: weightiest(ranks.lines, count, byBest),
    }),
  },
  columnUses: ({ steps, rank, tied, series, amount }) => [
    ...use(fits.names, steps.column, 'steps', 'column'),
    ...use(fits.ranks, rank, 'rank'),
    ...use(fits.texts, tied, 'tied'),
    ...use(fits.lines, series, 'series'),
    ...use(fits.amounts, amount?.value, 'amount', 'value'),
  ],
  tableColumns: ({ steps, series, amount, rank, tied }) =>
    [steps.column, series, amount?.value, rank, tied].filter((name) => name !== undefined),
  amounts: ({ amount }) => amount && { ...amount, path: ['amount', 'display'] },
  texts: () => [],
  things: ({ series, steps }) => series ?? steps.column,
  highlightable: ({ series }) =>
    series === undefined
      ? {
          found: 'a highlight, where there is one line',
          wanted: 'highlight: only beside series:',
          hint: 'remove highlight:, or name the column of the lines in series:',
        }
      : { column: series },
  names: ({ series }, rows) => (series === undefined ? [] : [namesIn(rows, series)]),
  faults: (figure, rows) => {
    const { steps, series } = figure;
    const unordered = yearFaults(steps);
    if (unordered.length > 0) return unordered;
    const hint = 'name the column of the lines in series:, or choose rows with where: or except:';
    return [
      ...stepFaults(steps, rows, series, series === undefined ? hint : undefined),
      ...rankFaults(figure, rows),
    ];
  },
  toSeries: (figure, rows, { columns }) => toRanks(figure, rows, columns),
  withOthers: (series, others) => {
    const { amounts } = series;
    if (!amounts) return series;
    const lines = others.flatMap((state) => state.amounts?.lines ?? []);
    return { ...series, amounts: { ...amounts, others: lines } };
  },
  draw: drawBump,
  axes: axesOfBump,
  marks: ({ steps, series, amount, rank }, rows) =>
    rows.flatMap((row) => {
      const line = series ? markId(row.cells[series] as string) : onlyLine;
      const id = `${line}:${markId(row.cells[steps.column] as string)}`;
      return [
        ...(amount ? [{ id, row, column: amount.value }] : []),
        { id: `${id}:rank`, row, column: rank },
      ];
    }),
  wordsOf: (mark, { series, steps, amount, tied }) => {
    const { row, column } = mark;
    const isTied = tied !== undefined && row.cells[tied] === 'yes';
    return {
      name: nameOf(mark, series, steps.column),
      value:
        amount && column === amount.value
          ? formatWithUnit(row.values[column] ?? missing, toDisplay(amount.display))
          : `place ${row.cells[column]}${isTied ? ', shared' : ''}`,
    };
  },
};

function byBest(a: RankLine, b: RankLine): number {
  const best = ({ points }: RankLine) => Math.min(...points.map(({ rank }) => rank));
  return best(a) - best(b) || 0;
}
