import type { Row } from '../../../model/dataset.ts';
import { markId } from '../../../model/mark-id.ts';
import { amountOf, missing } from '../../../quantity/value.ts';
import type { Column } from '../../../schema/dataset-description.ts';
import type { Display } from '../../display.ts';
import { toDisplay } from '../../display.ts';
import type { Series } from '../../series.ts';
import type { Line, Step } from '../../steps.ts';
import { toSteps } from '../../steps.ts';
import type { BumpFigure } from './bump-schema.ts';

/** A place in a ranking at one step. */
export interface RankPoint {
  readonly step: Step;
  /** 1 for the first. */
  readonly rank: number;
  /** Whether another holds the same place. */
  readonly tied: boolean;
}

/** The places of one that is ranked. */
export interface RankLine {
  readonly id: string;
  readonly label: string;
  readonly highlighted: boolean;
  /** In the order of the axis; a step without a row is a gap. */
  readonly points: readonly RankPoint[];
}

/** Ranks over editions or years, the first place on top. */
export interface BumpSeries extends Series {
  readonly kind: 'bump';
  /** All steps on the axis, gaps included, in order. */
  readonly steps: readonly Step[];
  readonly lines: readonly RankLine[];
  /** What the ranks are ranks of, e.g. "Rank". */
  readonly title: string;
  /** The amounts behind the ranks, in a panel of their own above, on the same steps. */
  readonly amounts?: {
    readonly display: Display;
    readonly lines: readonly Line[];
    /** Lines of other states, on the same scale. */
    readonly others?: readonly Line[];
  };
}

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
