import type { Axes } from '../../annotations/axes.ts';
import { axesOfPanels } from '../../annotations/axes-of-panels.ts';
import type { Frame } from '../../frame.ts';
import type { LineSeries } from './line-series.ts';
import { placeLine } from './placed-line.ts';

/** Where amounts and steps stand among lines. */
export function axesOfLine(series: LineSeries, { width, height }: Frame): Axes {
  const placed = placeLine(series, width, height);
  return axesOfPanels(placed, series.steps, placed.scales);
}
