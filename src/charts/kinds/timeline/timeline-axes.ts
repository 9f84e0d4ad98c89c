import { scaleLinear } from 'd3';
import { isPartialDate } from '../../../schema/parts.ts';
import type { Axes } from '../../annotations/axes.ts';
import { parseDate } from '../../calendar.ts';
import type { Frame } from '../../frame.ts';
import { type PlacedAcross, placeAcross } from './placed-across.ts';
import { type PlacedTimeline, placeTimeline } from './placed-timeline.ts';
import type { TimelineSeries } from './timeline-series.ts';

/** Where dates stand on a timeline, to scale; nowhere if all happens on one. */
export function axesOfTimeline(series: TimelineSeries, { width, height }: Frame): Axes {
  const placed = placeTimeline(series, width);
  return placed.height > (height ?? Number.POSITIVE_INFINITY)
    ? axesAcross(series, placeAcross(series, width))
    : axesDown(series, placed);
}

/** On the strip above the list, which has all of them to scale. */
function axesDown(series: TimelineSeries, { strip }: PlacedTimeline): Axes {
  if (!strip) return { plot: { x: 0, y: 0, width: 0, height: 0 } };
  const { plot, xOf } = strip;
  const points = series.events.map(({ date }) => ({ date, px: xOf(date) }));
  return { plot, texts: { side: 'x', ...datesOn(series, points) } };
}

function axesAcross(series: TimelineSeries, placed: PlacedAcross): Axes {
  const { left, right, lanes, bottom } = placed;
  const top = lanes[0]?.y ?? 0;
  const plot = { x: left, y: top, width: right - left, height: bottom - top };
  const points = lanes
    .flatMap(({ events }) => events.map(({ event, x }) => ({ date: event.date, px: x })))
    .sort((a, b) => a.px - b.px);
  return { plot, texts: { side: 'x', ...datesOn(series, points) } };
}

/** Events share dates, of which the first stands for all. */
function datesOn(
  { events }: TimelineSeries,
  points: readonly { readonly date: string; readonly px: number }[],
): Omit<NonNullable<Axes['texts']>, 'side'> {
  const time = (date: string) => parseDate(date).first.getTime();
  const first = new Map<number, number>();
  for (const { date, px } of points) {
    const known = first.get(time(date));
    if (known === undefined) first.set(time(date), px);
  }
  const scale = scaleLinear([...first.keys()], [...first.values()]);
  const [from = 0, to = 0] = [[...first.keys()][0], [...first.keys()].at(-1)];
  const [earliest, latest] = [events[0]?.date, events.at(-1)?.date];
  return {
    are: earliest === undefined ? 'a date' : `a date from ${earliest} to ${latest}`,
    known: [],
    at: (text) => {
      if (!isPartialDate(text) || time(text) < from || time(text) > to) return undefined;
      const px = first.size > 1 ? scale(time(text)) : (first.get(from) ?? 0);
      return [px, px];
    },
  };
}
