import type { RangeFigure } from '../schema/figure.ts';
import type { Row } from './dataset.ts';
import { markId } from './mark-id.ts';
import type { RangeSeries } from './series.ts';
import { toDisplay } from './to-display.ts';
import { missing } from './value.ts';

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
