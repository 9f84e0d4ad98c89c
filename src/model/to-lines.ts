import type { LineFigure } from '../schema/figure.ts';
import type { Row } from './dataset.ts';
import { markId } from './mark-id.ts';
import type { Line, LineSeries } from './series.ts';
import { toDisplay } from './to-display.ts';
import { toSteps } from './to-steps.ts';
import { missing } from './value.ts';

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
