import type { Axes } from '../../annotations/axes.ts';
import { axesOfRows } from '../../annotations/axes-of-rows.ts';
import type { Frame } from '../../frame.ts';
import { placeStack } from './placed-stack.ts';
import { segmentHeight } from './stack-row.ts';
import type { StackSeries } from './stack-series.ts';

/** Where amounts, of wholes and not of parts, and rows stand among stacked bars. */
export function axesOfStack(series: StackSeries, { width }: Frame): Axes {
  const { rows, layout } = placeStack(series, width);
  const half = segmentHeight / 2 + 3;
  return axesOfRows({
    width,
    left: layout.left,
    scale: layout.scale,
    fromZero: false,
    rows: rows.map(({ row: { id, label }, y }) => ({
      id,
      label,
      top: y - half,
      bottom: y + half,
    })),
  });
}
