import type { Row } from '../../../model/dataset.ts';
import { markId } from '../../../model/mark-id.ts';
import { amountOf, missing, type Value } from '../../../quantity/value.ts';
import type { Display } from '../../display.ts';
import { toDisplay } from '../../display.ts';
import type { Series } from '../../series.ts';
import type { BarFigure } from './bar-schema.ts';

/** One row to draw as a bar. */
export interface BarRow {
  /** Unique within the series, made from the label, e.g. "south-africa". */
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly highlighted: boolean;
}

/** Bars, already in the order in which they are drawn. */
export interface BarSeries extends Series {
  readonly kind: 'bar';
  readonly display: Display;
  readonly rows: readonly BarRow[];
  /** Rows of the figure's other states: all states share one scale, so that they can be compared. */
  readonly others?: readonly BarRow[];
}

export function toBars(figure: BarFigure, rows: readonly Row[]): BarSeries {
  const bars = rows
    .map((row) => ({
      id: markId(row.cells[figure.label] as string),
      label: row.cells[figure.label] as string,
      value: row.values[figure.value] ?? missing,
      highlighted: figure.highlight.includes(row.cells[figure.label] as string),
    }))
    // Rows without an amount are named below the drawing: a bar of no length would read as zero.
    .filter((bar) => bar.value.kind !== 'missing');
  const size = (value: Value) => amountOf(value) ?? 0;
  if (figure.order === 'descending') bars.sort((a, b) => size(b.value) - size(a.value));
  if (figure.order === 'ascending') bars.sort((a, b) => size(a.value) - size(b.value));
  return { kind: 'bar', display: toDisplay(figure.display), rows: bars };
}
