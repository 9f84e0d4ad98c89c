import type { Element } from 'hast';
import type { Frame } from './frame.ts';
import { kindOf } from './kind-of.ts';
import type { Series } from './series.ts';

/** The drawing of a series, complete: no script, no style, colour and face by class only. */
export function drawChart(series: Series, frame: Frame): Element {
  return kindOf(series).draw(series, frame);
}
