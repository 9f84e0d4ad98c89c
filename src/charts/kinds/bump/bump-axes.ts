import type { Axes } from '../../annotations/axes.ts';
import { axesOfPanels } from '../../annotations/axes-of-panels.ts';
import type { Frame } from '../../frame.ts';
import type { BumpSeries } from './bump-series.ts';
import { placeBump } from './placed-bump.ts';

/** Where steps stand among ranks, and amounts in the panel above them, if there is one. */
export function axesOfBump(series: BumpSeries, { width, height }: Frame): Axes {
  const placed = placeBump(series, width, height);
  const amounts = placed.panels.length > 1 ? placed.panels[0]?.scales : undefined;
  return axesOfPanels(placed, series.steps, amounts);
}
