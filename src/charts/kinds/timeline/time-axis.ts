import { range } from 'd3';
import { overlaps } from '../../box.ts';
import { type CalendarDate, daysBetween, formatMonth, parseDate, yearOf } from '../../calendar.ts';
import { centring, type Label, labelBox } from '../../label.ts';
import { lineHeight } from '../../text.ts';

/** Time to the right, on one scale from edge to edge. */
export interface TimeAxis {
  readonly left: number;
  readonly right: number;
  /** Where the years that are named begin, px. */
  readonly years: readonly number[];
  /** The first month and the last, and years in between. */
  readonly ticks: readonly Label[];
  readonly xOf: (date: CalendarDate) => number;
}

/** What an event takes at each side of its place, px. */
const reach = 5;
/** Between words on one line, px. */
const air = 8;

/** An axis from the first of some dates in order to the last, its words in the line below `top`. */
export function placeTimeAxis(
  dates: readonly CalendarDate[],
  width: number,
  top: number,
): TimeAxis {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) throw new Error('placeTimeAxis: no dates');
  const [left, right] = [reach, width - reach];
  const days = Math.max(1, daysBetween(first, last));
  const xOf = (date: CalendarDate) => left + ((right - left) * daysBetween(first, date)) / days;
  const ends = placeEnds(first, last, width, top);
  const years = placeYears(range(yearOf(first) + 1, yearOf(last) + 1), xOf, ends, top);
  return { left, right, years: years.map(({ x }) => x), ticks: [...ends, ...years], xOf };
}

/** The month of the first event at left and that of the last at right; once if they are one. */
function placeEnds(first: CalendarDate, last: CalendarDate, width: number, top: number): Label[] {
  const [start, end] = [formatMonth(first), formatMonth(last)];
  const labels = [tick(start, 0, top, 'start')];
  if (start !== end) labels.push(tick(end, width, top, 'end'));
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
    const start = parseDate(String(year).padStart(4, '0'));
    const label = tick(String(year), xOf(start), top, 'middle');
    const box = labelBox(label);
    if (taken.some((other) => overlaps(box, other, air))) return [];
    taken.push(box);
    return [label];
  });
}

function tick(text: string, x: number, top: number, anchor: Label['anchor']): Label {
  return {
    lines: [text],
    face: 'grotesk-regular',
    x,
    y: top + lineHeight / 2 + centring,
    anchor,
  };
}
