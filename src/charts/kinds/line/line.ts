import { markId } from '../../../model/mark-id.ts';
import { amountOf, missing } from '../../../quantity/value.ts';
import { fits, use } from '../../column-use.ts';
import { toDisplay } from '../../display.ts';
import { weightiest } from '../../excerpt-rule.ts';
import { namesIn } from '../../figure-fault.ts';
import { formatWithUnit } from '../../format-value.ts';
import type { Kind } from '../../kind.ts';
import { nameOf } from '../../mark.ts';
import { type Line, stepFaults } from '../../steps.ts';
import { drawLine } from './draw-line.ts';
import { axesOfLine } from './line-axes.ts';
import { lineExamples } from './line-examples.ts';
import { type LineFigure, lineSchema } from './line-schema.ts';
import { type LineSeries, toLines } from './line-series.ts';

/** Amounts of the same thing at several times. */
export const line: Kind<LineFigure, LineSeries> = {
  name: 'line',
  noun: 'line chart',
  marksOn: 'lines',
  takes: 'column',
  schema: lineSchema,
  examples: lineExamples,
  excerpt: {
    least: 2,
    count: ({ lines }) => lines.length,
    few: (series, count) => ({ ...series, lines: weightiest(series.lines, count, byHighest) }),
  },
  columnUses: ({ steps, value, series, pointLabel }) => [
    ...use(fits.names, steps.column, 'steps', 'column'),
    ...use(fits.amounts, value, 'value'),
    ...use(fits.lines, series, 'series'),
    ...use(fits.texts, pointLabel, 'pointLabel'),
  ],
  tableColumns: ({ steps, series, value }) => [steps.column, series, value],
  amounts: ({ value, display }) => ({ value, display, path: ['display'] }),
  texts: () => [],
  things: ({ series }) => series,
  highlightable: ({ series }) => ({ column: series }),
  names: ({ series }, rows) => [namesIn(rows, series)],
  faults: ({ steps, series }, rows) => stepFaults(steps, rows, series),
  toSeries: toLines,
  withOthers: (series, others) => ({ ...series, others: others.flatMap(({ lines }) => lines) }),
  draw: drawLine,
  axes: axesOfLine,
  marks: ({ series, steps, value }, rows) =>
    rows.map((row) => ({
      id: `${markId(row.cells[series] as string)}:${markId(row.cells[steps.column] as string)}`,
      row,
      column: value,
    })),
  wordsOf: (mark, { series, steps, value, display }) => ({
    name: nameOf(mark, series, steps.column),
    value: formatWithUnit(mark.row.values[value] ?? missing, toDisplay(display)),
  }),
};

/** Lines that reach highest give the scale. */
function byHighest(a: Line, b: Line): number {
  const highest = ({ points }: Line) =>
    Math.max(...points.map(({ value }) => amountOf(value) ?? Number.NEGATIVE_INFINITY));
  return highest(b) - highest(a) || 0;
}
