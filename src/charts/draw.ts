import type { Element } from 'hast';
import type { Series } from '../model/series.ts';
import { drawBar } from './bar.ts';
import type { Frame } from './frame.ts';
import { drawLine } from './line.ts';
import { drawTimeline } from './timeline.ts';

/** The drawing of a series, complete: no script, no style, colour and face by class only. */
export function drawChart(series: Series, frame: Frame): Element {
  switch (series.kind) {
    case 'bar':
      return drawBar(series, frame);
    case 'line':
      return drawLine(series, frame);
    case 'timeline':
      return drawTimeline(series, frame);
  }
}

/** Every class in a drawing, for whoever styles it. */
export const classes = {
  chart: 'the root, with chart-bar, chart-line or chart-timeline: font family, text ink',
  mark: 'what stands for a value: bar, line, event; fill, or stroke for a line',
  dot: 'a point of a line or an event; filled',
  highlight: 'beside mark, dot, label or value: the one that matters; text in bold',
  strong: 'beside label: bold in ink, for years and marked events',
  more: 'chevrons behind a bar that goes on (">75"); filled like its mark',
  bound: 'beside mark or dot: reaches at most so far, or is only a bound; hollow, dashed for a bar',
  label: 'names of rows, lines, lanes, points, events',
  value: 'numbers at the end of bars',
  date: 'the date of an event',
  missing: 'the words "not available" and "No data"; muted',
  note: 'words about the drawing itself, such as "4 months later"; muted',
  tick: 'group of numbers or steps on an axis; muted',
  grid: 'hairlines at the ticks and above years',
  zero: 'the hairline at zero',
  gap: 'a light band where the highlighted line has no value; fill only',
  leader: 'a hairline from the end of a line to its label',
  track: 'the thin vertical line of a timeline lane',
  break: 'beside track: dashed where time is left out',
} as const;
