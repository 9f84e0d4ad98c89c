import type { Column } from '../schema/dataset.ts';
import type { BumpFigure } from '../schema/figure.ts';
import type { Row } from './dataset.ts';
import { markId } from './mark-id.ts';
import type { BumpSeries, Step } from './series.ts';
import { toDisplay } from './to-display.ts';
import { toSteps } from './to-steps.ts';
import { amountOf, missing } from './value.ts';

/** The name of the one line of a figure without a column of lines. */
export const onlyLine = 'rank';

export function toRanks(
  figure: BumpFigure,
  rows: readonly Row[],
  columns: Readonly<Record<string, Column>>,
): BumpSeries {
  const { column, values } = figure.steps;
  const steps = toSteps(values);
  const title = columns[figure.rank]?.title ?? figure.rank;
  const nameOf = (row: Row) => (figure.series ? (row.cells[figure.series] as string) : title);
  const lines = [...new Set(rows.map(nameOf))].map((name) => ({
    id: figure.series ? markId(name) : onlyLine,
    label: name,
    // One line is always the one that matters.
    highlighted: figure.series === undefined || figure.highlight.includes(name),
    rows: steps.flatMap((step, index) => {
      const row = rows.find((one) => nameOf(one) === name && one.cells[column] === values[index]);
      return row ? [{ step, row }] : [];
    }),
  }));
  const { amount } = figure;
  return {
    kind: 'bump',
    steps,
    title,
    lines: lines.map(({ rows, ...line }) => ({
      ...line,
      points: rows.flatMap(({ step, row }) => toPoint(figure, step, row)),
    })),
    ...(amount && {
      amounts: {
        display: toDisplay(amount.display),
        lines: lines.map(({ rows, ...line }) => ({
          ...line,
          points: rows.map(({ step, row }) => ({
            step,
            value: row.values[amount.value] ?? missing,
          })),
        })),
      },
    }),
  };
}

function toPoint({ rank: column, tied }: BumpFigure, step: Step, { cells, values }: Row) {
  const rank = amountOf(values[column] ?? missing);
  return rank === undefined
    ? []
    : [{ step, rank, tied: tied !== undefined && cells[tied] === 'yes' }];
}
