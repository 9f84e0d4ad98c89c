import type { Row } from '../../../model/dataset.ts';
import { markId } from '../../../model/mark-id.ts';
import { known, missing } from '../../../quantity/value.ts';
import { fits, use } from '../../column-use.ts';
import { toDisplay } from '../../display.ts';
import { mostTelling } from '../../excerpt-rule.ts';
import { listedTexts, namesIn } from '../../figure-fault.ts';
import { formatValue, formatWithUnit } from '../../format-value.ts';
import type { Kind } from '../../kind.ts';
import { nameOf, type Remainder } from '../../mark.ts';
import { drawStack } from './draw-stack.ts';
import { axesOfStack } from './stack-axes.ts';
import { stackExamples } from './stack-examples.ts';
import { stackFaults } from './stack-faults.ts';
import { type StackFigure, stackSchema } from './stack-schema.ts';
import { type StackSeries, toStack } from './stack-series.ts';

/** Parts of a whole. */
export const stack: Kind<StackFigure, StackSeries> = {
  name: 'stack',
  noun: 'chart of stacked bars',
  marksOn: 'rows',
  takes: 'column',
  schema: stackSchema,
  examples: stackExamples,
  excerpt: {
    least: 2,
    count: ({ rows }) => rows.length,
    few: (series, count) => ({ ...series, rows: mostTelling(series.rows, count) }),
  },
  columnUses: ({ label, parts, value }) => [
    ...use(fits.names, label, 'label'),
    ...use(fits.texts, parts.column, 'parts', 'column'),
    ...use(fits.amounts, value, 'value'),
  ],
  tableColumns: ({ label, parts, value }) => [label, parts.column, value],
  amounts: ({ value, display }) => ({ value, display, path: ['display'] }),
  texts: ({ parts }) => {
    const { column, whole } = parts;
    const all = whole === undefined ? [] : [{ path: ['parts', 'whole'], column, text: whole }];
    return [...listedTexts(parts, 'parts'), ...all];
  },
  things: ({ label }) => label,
  highlightable: ({ parts: { column, values } }) => ({ column, texts: values }),
  names: ({ label, parts }, rows) => {
    const { column, rest } = parts;
    const left = rest === undefined ? [] : [{ path: ['parts', 'rest'], column, text: rest }];
    return [namesIn(rows, label), [...listedTexts(parts, 'parts'), ...left]];
  },
  faults: stackFaults,
  toSeries: toStack,
  withOthers: (series, others) => ({ ...series, others: others.flatMap(({ rows }) => rows) }),
  draw: drawStack,
  axes: axesOfStack,
  marks: ({ label, parts, value }, rows) =>
    rows
      .filter((row) => row.cells[parts.column] !== parts.whole)
      .map((row) => ({
        id: `${markId(row.cells[label] as string)}:${markId(row.cells[parts.column] as string)}`,
        row,
        column: value,
      })),
  wordsOf: (mark, { label, parts, value, display }) => ({
    name: nameOf(mark, label, parts.column),
    value: formatWithUnit(mark.row.values[value] ?? missing, toDisplay(display)),
  }),
  remainders,
};

/** What the parts of each bar leave of its whole, which is said with it: it has no mark of its own. */
function remainders(figure: StackFigure, rows: readonly Row[]): Remainder[] {
  const { rest, whole, column } = figure.parts;
  if (rest === undefined) return [];
  const { rows: bars, parts, display } = toStack(figure, rows);
  const id = parts.at(-1)?.id;
  const lineOf = (label: string) => {
    const { line } =
      rows.find(({ cells }) => cells[figure.label] === label && cells[column] === whole) ?? {};
    return line === undefined ? {} : { line };
  };
  return bars.map((bar) => ({
    id: `${bar.id}:${id}`,
    name: `${bar.label}, ${rest}`,
    value: `${formatValue(bar.parts.at(-1)?.value ?? missing, display)} of ${formatWithUnit(known(bar.whole), display)}`,
    ...lineOf(bar.label),
  }));
}
