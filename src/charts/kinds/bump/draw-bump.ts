import type { Element } from 'hast';
import { drawEmpty, drawFrame, type Frame } from '../../frame.ts';
import { drawPanels, isEmpty } from '../../panels.ts';
import type { BumpSeries } from './bump-series.ts';
import { placeBump } from './placed-bump.ts';

/** Places over steps, the first on top; where amounts are given, they stand above on the same steps. */
export function drawBump(series: BumpSeries, frame: Frame): Element {
  const placed = placeBump(series, frame.width, frame.height);
  if (isEmpty(placed)) return drawEmpty(frame);
  return drawFrame(frame, placed.height, drawPanels(placed));
}
