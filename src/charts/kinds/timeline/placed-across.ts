import { range } from 'd3';
import { overlaps } from '../../box.ts';
import {
  type CalendarDate,
  daysBetween,
  formatDay,
  formatMonth,
  parseDate,
  yearOf,
} from '../../calendar.ts';
import { centring, type Label, labelBox } from '../../label.ts';
import { fontSize, lineHeight, measure, shorten } from '../../text.ts';
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

/** What an event's dot takes at each side of its place, px. */
const reach = 5;
const laneStep = 2 * lineHeight + 2;
/** Between words on one line, px. */
const air = 8;
const foot = 24;

/** Time runs to the right, on one scale for all lanes. Events must be in order of time. */
export function placeAcross(series: TimelineSeries, width: number): PlacedAcross {
  const { events, tracks } = series;
  const dates = events.map(({ date }) => parseDate(date));
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) throw new Error('placeAcross: no events');
  const [left, right] = [reach, width - reach];
  const days = Math.max(1, daysBetween(first, last));
  const xOf = (date: CalendarDate) => left + ((right - left) * daysBetween(first, date)) / days;
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
  const bottom = tracks.length * laneStep;
  const top = bottom + foot - lineHeight;
  const ends = placeEnds(first, last, width, top);
  const years = placeYears(range(yearOf(first) + 1, yearOf(last) + 1), xOf, ends, top);
  return {
    width,
    height: bottom + foot,
    left,
    right,
    lanes,
    years: years.map(({ x }) => x),
    ticks: [...ends, ...years],
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

/** The month of the first event at left and that of the last at right; once if they are one. */
function placeEnds(first: CalendarDate, last: CalendarDate, width: number, top: number): Label[] {
  const [start, end] = [formatMonth(first), formatMonth(last)];
  const labels = [line(start, 0, top, 'start', 'grotesk-regular')];
  if (start !== end) labels.push(line(end, width, top, 'end', 'grotesk-regular'));
  return labels;
}

/** Years below their beginnings, where they keep clear of the ends and of each other. */
function placeYears(
  years: readonly number[],
  xOf: (date: CalendarDate) => number,
  ends: readonly Label[],
  top: number,
): Label[] {
  const taken = ends.map(labelBox);
  return years.flatMap((year) => {
    const label = line(
      String(year),
      xOf(parseDate(String(year).padStart(4, '0'))),
      top,
      'middle',
      'grotesk-regular',
    );
    const box = labelBox(label);
    if (taken.some((other) => overlaps(box, other, air))) return [];
    taken.push(box);
    return [label];
  });
}

function line(
  text: string,
  x: number,
  top: number,
  anchor: Label['anchor'],
  face: Label['face'] = 'grotesk-bold',
): Label {
  return { lines: [text], face, x, y: top + lineHeight / 2 + centring, anchor };
}
