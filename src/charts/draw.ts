import type { Element } from 'hast';
import type { Frame } from './frame.ts';
import { kindOf } from './kind-of.ts';
import type { Series } from './series.ts';

/** The drawing of a series, complete: no script, no style, colour and face by class only. */
export function drawChart(series: Series, frame: Frame): Element {
  return kindOf(series).draw(series, frame);
}

/** Every class in a drawing, for whoever styles it. */
export const classes = {
  chart: 'the root, with chart- and its kind, e.g. chart-bar: font family, text ink',
  mark: 'what stands for a value: bar, part, line, event; fill, or stroke for a line',
  dot: 'a point of a line or of a range, or an event; filled',
  hollow: 'beside mark or dot: outlined, to be told from a filled one without colour',
  highlight: 'beside mark, dot, label or value: the one that matters; text in bold',
  strong: 'beside label: bold in ink, for years, marked events and titles of panels',
  more: 'chevrons behind a bar that goes on (">75"), or a wedge beside a dot; filled like its mark',
  bound: 'beside mark or dot: reaches at most so far, or is only a bound; hollow, dashed for a bar',
  label: 'names of rows, lines, lanes, points, events',
  value: 'numbers beside bars and dots',
  inside: 'numbers on a filled part; with strong on the one that matters',
  date: 'the date of an event',
  missing: 'the words "not available" and "No data"; muted',
  note: 'words about the drawing itself, such as "4 months later"; muted',
  tick: 'group of numbers or steps on an axis; muted',
  grid: 'hairlines at the ticks, above years, and from a name to its dots',
  zero: 'the hairline at zero',
  gap: 'a light band where the line that matters has no value; fill only',
  hatch: 'slanted hairlines over a gap or a part, so that it shows without colour',
  leader: 'a hairline from a mark to its label',
  track: 'the thin line of a timeline lane, or between the dots of a range',
  break: 'beside track: dashed where time is left out; beside leader: a line without a value',
} as const;
