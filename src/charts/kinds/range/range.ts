import { markId } from '../../../model/mark-id.ts';
import { missing } from '../../../quantity/value.ts';
import { fits, use } from '../../column-use.ts';
import { toDisplay } from '../../display.ts';
import { mostTelling } from '../../excerpt-rule.ts';
import { drawnTwice, leftOut, listedTexts, namesIn } from '../../figure-fault.ts';
import { formatWithUnit } from '../../format-value.ts';
import type { Kind } from '../../kind.ts';
import { nameOf } from '../../mark.ts';
import { drawRange } from './draw-range.ts';
import { axesOfRange } from './range-axes.ts';
import { rangeExamples } from './range-examples.ts';
import { type RangeFigure, rangeSchema } from './range-schema.ts';
import { type RangeSeries, toRange } from './range-series.ts';

/** What several measures say of one thing. */
export const range: Kind<RangeFigure, RangeSeries> = {
  name: 'range',
  noun: 'dot chart',
  marksOn: 'rows',
  takes: 'column',
  schema: rangeSchema,
  examples: rangeExamples,
  excerpt: {
    least: 2,
    count: ({ rows }) => rows.length,
    few: (series, count) => ({ ...series, rows: mostTelling(series.rows, count) }),
  },
  columnUses: ({ label, measures, value }) => [
    ...use(fits.names, label, 'label'),
    ...use(fits.texts, measures.column, 'measures', 'column'),
    ...use(fits.amounts, value, 'value'),
  ],
  tableColumns: ({ label, measures, value }) => [label, measures.column, value],
  amounts: ({ value, display }) => ({ value, display, path: ['display'] }),
  texts: ({ measures }) => listedTexts(measures, 'measures'),
  things: ({ label }) => label,
  highlightable: ({ measures }) => ({ column: measures.column }),
  names: ({ label, measures }, rows) => [namesIn(rows, label), listedTexts(measures, 'measures')],
  faults: ({ label, measures: { column, values } }, rows) => [
    ...leftOut(['measures', 'values'], rows, column, values),
    ...drawnTwice(rows, [label, column]),
  ],
  toSeries: toRange,
  withOthers: (series, others) => ({ ...series, others: others.flatMap(({ rows }) => rows) }),
  draw: drawRange,
  axes: axesOfRange,
  marks: ({ label, measures, value }, rows) =>
    rows.map((row) => ({
      id: `${markId(row.cells[label] as string)}:${markId(row.cells[measures.column] as string)}`,
      row,
      column: value,
    })),
  wordsOf: (mark, { label, measures, value, display }) => ({
    name: nameOf(mark, label, measures.column),
    value: formatWithUnit(mark.row.values[value] ?? missing, toDisplay(display)),
  }),
};
