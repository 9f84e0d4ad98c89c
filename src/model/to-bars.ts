import type { BarFigure, FigureDescription } from '../schema/figure.ts';
import type { Dataset, Row } from './dataset.ts';
import { markId } from './mark-id.ts';
import { selectRows } from './select.ts';
import type { BarSeries } from './series.ts';
import { toDisplay } from './to-display.ts';
import { amountOf, missing, type Value } from './value.ts';

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

/** The labels of the rows of a bar figure that have no amount, in the order of the file. */
export function labelsWithoutValue(figure: FigureDescription, dataset: Dataset): string[] {
  if (figure.kind !== 'bar') return [];
  return selectRows(dataset, figure.rows)
    .filter((row) => (row.values[figure.value] ?? missing).kind === 'missing')
    .map((row) => row.cells[figure.label] as string);
}
