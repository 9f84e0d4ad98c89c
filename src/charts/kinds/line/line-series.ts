import type { Row } from '../../../model/dataset.ts';
import { markId } from '../../../model/mark-id.ts';
import { missing } from '../../../quantity/value.ts';
import type { Display } from '../../display.ts';
import { toDisplay } from '../../display.ts';
import type { Series } from '../../series.ts';
import type { Line, Step } from '../../steps.ts';
import { toSteps } from '../../steps.ts';
import type { LineFigure } from './line-schema.ts';

/** Lines over editions or years. */
export interface LineSeries extends Series {
  readonly kind: 'line';
  readonly display: Display;
  /** All steps on the axis, gaps included, in order. */
  readonly steps: readonly Step[];
  readonly lines: readonly Line[];
  /** Lines of other states, on the same scale. */
  readonly others?: readonly Line[];
}

export function toLines(figure: LineFigure, rows: readonly Row[]): LineSeries {
  const { column, values } = figure.steps;
  const steps = toSteps(values);
  const names = [...new Set(rows.map((row) => row.cells[figure.series] as string))];
  const lines = names.map((name): Line => {
    const highlighted = figure.highlight.includes(name);
    return {
      id: markId(name),
      label: name,
      highlighted,
      points: steps.flatMap((step, index) => {
        const row = rows.find(
          ({ cells }) => cells[figure.series] === name && cells[column] === values[index],
        );
        if (!row) return [];
        const label = highlighted && figure.pointLabel ? row.cells[figure.pointLabel] : undefined;
        return [{ step, value: row.values[figure.value] ?? missing, ...(label && { label }) }];
      }),
    };
  });
  return { kind: 'line', display: toDisplay(figure.display), steps, lines };
}
