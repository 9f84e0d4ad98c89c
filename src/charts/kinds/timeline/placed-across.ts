import { formatDay, parseDate } from '../../calendar.ts';
import { centring, type Label } from '../../label.ts';
import { fontSize, lineHeight, measure, shorten } from '../../text.ts';
import { placeTimeAxis } from './time-axis.ts';
import type { TimelineEvent, TimelineSeries } from './timeline-series.ts';

/** A lane: its name above it, its events on it from left to right. */
export interface AcrossLane {
  readonly y: number;
  readonly label: Label;
  readonly events: readonly { readonly event: TimelineEvent; readonly x: number }[];
  /** The date of the event that matters, beside the name of its lane. */
  readonly date?: Label;
}

/** A timeline laid on its side: when, and how thick, but not what. */
export interface PlacedAcross {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly lanes: readonly AcrossLane[];
  /** Where the years that are named begin, px. */
  readonly years: readonly number[];
  /** Below the last lane: the first month and the last, and years in between. */
  readonly ticks: readonly Label[];
  /** Of the hairlines at the years. */
  readonly bottom: number;
}

const laneStep = 2 * lineHeight + 2;
/** Between words on one line, px. */
const air = 8;
const foot = 24;

/** Time runs to the right, on one scale for all lanes. Events must be in order of time. */
export function placeAcross(series: TimelineSeries, width: number): PlacedAcross {
  const { events, tracks } = series;
  const dates = events.map(({ date }) => parseDate(date));
  const bottom = tracks.length * laneStep;
  const { left, right, years, ticks, xOf } = placeTimeAxis(
    dates,
    width,
    bottom + foot - lineHeight,
  );
  const lanes = tracks.map(({ id, label }, index): AcrossLane => {
    const top = index * laneStep;
    const name = line(shorten(label, 'grotesk-bold', fontSize, width), 0, top, 'start');
    const own = events
      .filter(({ track }) => track === id)
      .map((event) => ({ event, x: xOf(parseDate(event.date)) }));
    const marked = own.find(({ event }) => event.highlighted);
    const date = marked && placeDate(marked, name, width, top);
    return { y: top + lineHeight * 1.5, label: name, events: own, ...(date && { date }) };
  });
  return {
    width,
    height: bottom + foot,
    left,
    right,
    lanes,
    years,
    ticks,
    bottom,
  };
}

/** Above its dot, unless the name of the lane is there. */
function placeDate(
  { event, x }: { event: TimelineEvent; x: number },
  name: Label,
  width: number,
  top: number,
): Label | undefined {
  const words = formatDay(parseDate(event.date));
  const taken = measure(words, 'grotesk-bold');
  const from = measure(name.lines[0] ?? '', 'grotesk-bold') + air;
  const start = Math.max(from, Math.min(x - taken / 2, width - taken));
  return start + taken > width ? undefined : line(words, start, top, 'start');
}

function line(text: string, x: number, top: number, anchor: Label['anchor']): Label {
  return { lines: [text], face: 'grotesk-bold', x, y: top + lineHeight / 2 + centring, anchor };
}
