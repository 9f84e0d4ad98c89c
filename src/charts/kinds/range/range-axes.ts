import type { Axes } from '../../annotations/axes.ts';
import { axesOfRows } from '../../annotations/axes-of-rows.ts';
import type { Frame } from '../../frame.ts';
import { placeRange } from './placed-range.ts';
import type { RangeSeries } from './range-series.ts';

/** Where amounts and rows stand among dots. */
export function axesOfRange(series: RangeSeries, { width }: Frame): Axes {
  const { rows, layout } = placeRange(series, width);
  return axesOfRows({
    width,
    left: layout.left,
    scale: layout.scale,
    fromZero: false,
    rows: rows.map(({ row: { id, label }, y, half }) => ({
      id,
      label,
      top: y - half,
      bottom: y + half,
    })),
  });
}
