import type { Row } from '../../../model/dataset.ts';
import { markId } from '../../../model/mark-id.ts';
import { amountOf, missing } from '../../../quantity/value.ts';
import { fits, use } from '../../column-use.ts';
import { toDisplay } from '../../display.ts';
import { weightiest } from '../../excerpt-rule.ts';
import { drawnTwice, namesIn } from '../../figure-fault.ts';
import { formatWithUnit } from '../../format-value.ts';
import type { Kind } from '../../kind.ts';
import { nameOf } from '../../mark.ts';
import { axesOfBar } from './bar-axes.ts';
import { barExamples } from './bar-examples.ts';
import { type BarFigure, barSchema } from './bar-schema.ts';
import { type BarSeries, toBars } from './bar-series.ts';
import { drawBar } from './draw-bar.ts';

/** Amounts of one kind, side by side. */
export const bar: Kind<BarFigure, BarSeries> = {
  name: 'bar',
  noun: 'bar chart',
  marksOn: 'rows',
  takes: 'column',
  schema: barSchema,
  examples: barExamples,
  excerpt: {
    least: 2,
    count: ({ rows }) => rows.length,
    few: (series, count) => ({ ...series, rows: weightiest(series.rows, count) }),
  },
  columnUses: ({ label, value }) => [
    ...use(fits.names, label, 'label'),
    ...use(fits.amounts, value, 'value'),
  ],
  tableColumns: ({ label, value }) => [label, value],
  inTableOrder,
  amounts: ({ value, display }) => ({ value, display, path: ['display'] }),
  texts: () => [],
  things: ({ label }) => label,
  highlightable: ({ label }) => ({ column: label }),
  names: ({ label }, rows) => [namesIn(rows, label)],
  faults: ({ label }, rows) => drawnTwice(rows, [label]),
  toSeries: toBars,
  withOthers: (series, others) => ({ ...series, others: others.flatMap(({ rows }) => rows) }),
  draw: drawBar,
  axes: axesOfBar,
  marks: ({ label, value }, rows) =>
    rows.map((row) => ({ id: markId(row.cells[label] as string), row, column: value })),
  wordsOf: (mark, { label, value, display }) => ({
    name: nameOf(mark, label),
    value: formatWithUnit(mark.row.values[value] ?? missing, toDisplay(display)),
  }),
  unmarked: ({ label, value }, rows) =>
    rows
      .filter(({ values }) => (values[value] ?? missing).kind === 'missing')
      .map(({ cells }) => cells[label] as string),
};

/** As the bars are; what is not available stands last, however the rest is ordered. */
function inTableOrder({ order, value }: BarFigure, rows: readonly Row[]): Row[] {
  if (order === 'as-listed') return [...rows];
  const sign = order === 'descending' ? -1 : 1;
  const amount = (row: Row) =>
    amountOf(row.values[value] ?? missing) ?? sign * Number.POSITIVE_INFINITY;
  return rows.toSorted((a, b) => (amount(a) === amount(b) ? 0 : sign * (amount(a) - amount(b))));
}
