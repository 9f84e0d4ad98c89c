import type { Row } from '../../../model/dataset.ts';
import { markId } from '../../../model/mark-id.ts';
import type { Value } from '../../../quantity/value.ts';
import { missing } from '../../../quantity/value.ts';
import type { Display } from '../../display.ts';
import { toDisplay } from '../../display.ts';
import type { Series } from '../../series.ts';
import type { RangeFigure } from './range-schema.ts';

/** One of the measures that a range compares, e.g. who counted. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly highlighted: boolean;
}

/** A thing or a year, and what each measure says of it. */
export interface RangeRow {
  readonly id: string;
  readonly label: string;
  /** In the order of the measures; a measure without a row, or without an amount, is absent. */
  readonly points: readonly { readonly measure: string; readonly value: Value }[];
}

/** Two or more measures of one thing on one scale, row by row. */
export interface RangeSeries extends Series {
  readonly kind: 'range';
  readonly display: Display;
  readonly measures: readonly Measure[];
  readonly rows: readonly RangeRow[];
  /** Rows of other states, on the same scale. */
  readonly others?: readonly RangeRow[];
}

export function toRange(figure: RangeFigure, rows: readonly Row[]): RangeSeries {
  const { column, values } = figure.measures;
  const labels = [...new Set(rows.map((row) => row.cells[figure.label] as string))];
  return {
    kind: 'range',
    display: toDisplay(figure.display),
    measures: values.map((text) => ({
      id: markId(text),
      label: text,
      highlighted: figure.highlight.includes(text),
    })),
    rows: labels.map((label) => ({
      id: markId(label),
      label,
      points: values.flatMap((text) => {
        const row = rows.find(
          ({ cells }) => cells[figure.label] === label && cells[column] === text,
        );
        const value = row?.values[figure.value] ?? missing;
        return value.kind === 'missing' ? [] : [{ measure: markId(text), value }];
      }),
    })),
  };
}
