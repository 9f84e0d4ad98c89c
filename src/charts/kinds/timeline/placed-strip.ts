import type { Box } from '../../box.ts';
import { parseDate } from '../../calendar.ts';
import type { Label } from '../../label.ts';
import { lineHeight } from '../../text.ts';
import { placeTimeAxis } from './time-axis.ts';
import type { TimelineSeries } from './timeline-series.ts';

/** Every event as a stroke, to scale: how thick they come, and where none does. */
export interface PlacedStrip {
  /** What the strokes stand in. */
  readonly plot: Box;
  readonly strokes: readonly { readonly x: number; readonly highlighted: boolean }[];
  readonly ticks: readonly Label[];
  /** Of all of it with the air below, px; 0 where there is none. */
  readonly height: number;
  readonly xOf: (date: string) => number;
}

const strokeHeight = 14;
/** Above the strokes, where words of annotations stand, px. */
const headroom = 30;
/** Below the words of the axis, px. */
const air = 14;

/** The strip above the list of a timeline; `undefined` where all happens on one date. */
export function placeStrip(series: TimelineSeries, width: number): PlacedStrip | undefined {
  const { events, annotations = [] } = series;
  const dates = events.map(({ date }) => parseDate(date));
  if (new Set(dates.map(({ first }) => first.getTime())).size < 2) return undefined;
  const top = annotations.some(({ form }) => form !== 'note') ? headroom : 2;
  const bottom = top + strokeHeight;
  const { left, right, ticks, xOf } = placeTimeAxis(dates, width, bottom + 4);
  return {
    plot: { x: left, y: top, width: right - left, height: strokeHeight },
    strokes: events.map(({ date, highlighted }) => ({ x: xOf(parseDate(date)), highlighted })),
    ticks,
    height: bottom + 4 + lineHeight + air,
    xOf: (date) => xOf(parseDate(date)),
  };
}
