import {
  type CalendarDate,
  type Elapsed,
  elapsedBetween,
  formatDay,
  parseDate,
  yearOf,
} from '../../calendar.ts';
import { narrowBelow } from '../../frame.ts';
import { centring, type Label } from '../../label.ts';
import { type Face, faceOf, fontSize, lineHeight, wrapEvenly } from '../../text.ts';
import { type Lanes, placeLanes } from './lanes.ts';
import { type PlacedStrip, placeStrip } from './placed-strip.ts';
import type { TimelineEvent, TimelineSeries } from './timeline-series.ts';

export interface PlacedEvent {
  readonly event: TimelineEvent;
  readonly x: number;
  readonly y: number;
  /** Absent where the event above has the same date, and where no more than the year is known. */
  readonly date?: Label;
  readonly text: Label;
}

/** A year begins: its name and the height of the rule above it. */
export interface PlacedYear {
  readonly label: Label;
  readonly rule: number;
}

/** Time that is left out, from top to bottom, and how much it is. */
export interface PlacedBreak {
  readonly top: number;
  readonly bottom: number;
  readonly note: Label;
}

export interface PlacedTimeline {
  readonly width: number;
  readonly height: number;
  /** Where year rules begin. */
  readonly left: number;
  /** Above all else, to scale; absent where all happens on one date. */
  readonly strip?: PlacedStrip;
  readonly lanes: Lanes;
  readonly events: readonly PlacedEvent[];
  readonly years: readonly PlacedYear[];
  readonly breaks: readonly PlacedBreak[];
}

/** Before the first event. */
const none: Elapsed = { days: 0, words: '' };
/** Gaps longer than this are said in words, because the page does not show their length, days. */
const longGap = 60;
/** Between one event and the next, px: this much, and up to so much more as days go by. */
const air = 9;
const airForDays = 11;
const yearHeight = 30;
const breakHeight = 34;
const dateColumn = 58;
const textAir = 18;
/** Lines longer than this are tiring to read, px. */
const longestLine = 540;

/**
 * Time runs down. Every event takes the room its words need, so that crowded weeks can be read;
 * the air between events grows with the days between them, and long gaps are broken and said. A strip above
 * has them all to scale.
 */
export function placeTimeline(series: TimelineSeries, width: number): PlacedTimeline {
  const narrow = width < narrowBelow;
  const strip = placeStrip(series, width);
  const left = narrow ? 5 : dateColumn + 12;
  const lanes = placeLanes(series.tracks, left, width, narrow, strip?.height ?? 0);
  const textX = Math.round(lanes.right + textAir);
  const textWidth = Math.min(width - textX, longestLine);
  const events: PlacedEvent[] = [];
  const years: PlacedYear[] = [];
  const breaks: PlacedBreak[] = [];

  let y = lanes.bottom + 10;
  let before: CalendarDate | undefined;
  for (const event of series.events) {
    const date = parseDate(event.date);
    const { days, words } = before === undefined ? none : elapsedBetween(before, date);
    if (before !== undefined) y += air + (airForDays * Math.min(days, longGap)) / longGap;
    if (days > longGap) {
      // The air above the break is there already; the same is left below it.
      const bottom = y + breakHeight - airForDays;
      breaks.push({ top: y, bottom, note: line(words, textX, (y + bottom) / 2) });
      y += breakHeight;
    }
    if (before === undefined || yearOf(date) !== yearOf(before)) {
      const label = line(String(yearOf(date)), narrow ? textX : 0, y + 16, 'grotesk-bold');
      years.push({ label, rule: y });
      y += yearHeight;
    }

    const face = faceOf(event);
    const lines = wrapEvenly(event.text, face, fontSize, textWidth);
    const middle = y + lineHeight / 2;
    // The year stands above; a date is said once.
    const repeated = before !== undefined && formatDay(before) === formatDay(date) && days === 0;
    const dated = !repeated && date.precision !== 'year';
    const textMiddle = narrow && dated ? middle + lineHeight : middle;
    events.push({
      event,
      x: lanes.xOf(event),
      y: middle,
      ...(dated ? { date: line(formatDay(date), narrow ? textX : 0, middle, face) } : {}),
      text: { lines, face, x: textX, y: textMiddle + centring, anchor: 'start' },
    });
    y = textMiddle + (Math.max(1, lines.length) - 0.5) * lineHeight;
    before = date;
  }
  return {
    width,
    height: y + 6,
    left: narrow ? textX : 0,
    ...(strip && { strip }),
    lanes,
    events,
    years,
    breaks,
  };
}

/** One line of text, its ink centred on `middle`. */
function line(text: string, x: number, middle: number, face: Face = 'grotesk-regular'): Label {
  return { lines: [text], face, x, y: middle + centring, anchor: 'start' };
}
