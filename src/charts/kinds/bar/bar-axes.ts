import type { Axes } from '../../annotations/axes.ts';
import { axesOfRows } from '../../annotations/axes-of-rows.ts';
import type { Frame } from '../../frame.ts';
import type { BarSeries } from './bar-series.ts';
import { placeBar } from './placed-bar.ts';

/** Where amounts and rows stand among bars. */
export function axesOfBar(series: BarSeries, { width }: Frame): Axes {
  const { rows, scale, left } = placeBar(series, width);
  return axesOfRows({
    width,
    left,
    scale,
    fromZero: true,
    rows: rows.map(({ row: { id, label }, y, height }) => ({
      id,
      label,
      top: y,
      bottom: y + height,
    })),
  });
}
