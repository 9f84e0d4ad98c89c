import type { Element } from 'hast';
import { drawEmpty, drawFrame, type Frame } from '../../frame.ts';
import { drawPanels, isEmpty } from '../../panels.ts';
import type { LineSeries } from './line-series.ts';
import { placeLine } from './placed-line.ts';

/** Lines over steps: broken where there is no value, named at their ends. */
export function drawLine(series: LineSeries, frame: Frame): Element {
  const placed = placeLine(series, frame.width, frame.height);
  if (isEmpty(placed)) return drawEmpty(frame);
  return drawFrame(frame, placed.height, drawPanels(placed));
}
