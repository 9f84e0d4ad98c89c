import { range } from 'd3';
import type { Line, RankLine, Series, TimelineSeries } from '../model/series.ts';
import { amountOf } from '../model/value.ts';

/** A series with only as many of its rows, lines or events as a small drawing has room for. */
export interface Excerpt {
  readonly series: Series;
  /** How many are left out. */
  readonly left: number;
}

/** More rows or lines than this have no room in a small drawing, and are not tried. */
const most = 12;

/** Ever smaller excerpts of a series, from the whole of it down to what still says something. */
export function excerptsOf(series: Series): Excerpt[] {
  const total = marksIn(series);
  const isTimeline = series.kind === 'timeline';
  const least = Math.min(total, isTimeline ? 1 : 2);
  const whole = isTimeline || total <= most ? [{ series, left: 0 }] : [];
  // All of the lines of a bump are an excerpt too: they leave their amounts behind.
  const largest = Math.min(most, series.kind === 'bump' ? total : total - 1);
  const counts = range(least, largest + 1).reverse();
  return [
    ...whole,
    ...counts.map((count) => ({ series: excerpt(series, count), left: total - count })),
  ];
}

function marksIn(series: Series): number {
  switch (series.kind) {
    case 'bar':
    case 'range':
    case 'stack':
      return series.rows.length;
    case 'line':
    case 'bump':
      return series.lines.length;
    case 'timeline':
      return series.events.length;
  }
}

function excerpt(series: Series, count: number): Series {
  switch (series.kind) {
    case 'bar':
      return { ...series, rows: weightiest(series.rows, count, byOrder) };
    case 'range':
      return { ...series, rows: mostTelling(series.rows, count) };
    case 'stack':
      return { ...series, rows: mostTelling(series.rows, count) };
    case 'line':
      return { ...series, lines: weightiest(series.lines, count, byHighest) };
    case 'bump': {
      // The ranks are what it is about; the amounts behind them stand in the figure.
      const { amounts, ...ranks } = series;
      return { ...ranks, lines: weightiest(series.lines, count, byBest) };
    }
    case 'timeline':
      return aroundHighlighted(series, count);
  }
}

/** Those that matter, and the first of the others by some order; as they stood. */
function weightiest<T extends { readonly highlighted: boolean }>(
  all: readonly T[],
  count: number,
  order: (a: T, b: T) => number,
): T[] {
  const others = all.filter((one) => !one.highlighted).sort(order);
  const kept = new Set([...all.filter((one) => one.highlighted), ...others].slice(0, count));
  return all.filter((one) => kept.has(one));
}

const byOrder = () => 0;

/** Lines that reach highest give the scale. */
function byHighest(a: Line, b: Line): number {
  const highest = ({ points }: Line) =>
    Math.max(...points.map(({ value }) => amountOf(value) ?? Number.NEGATIVE_INFINITY));
  return highest(b) - highest(a) || 0;
}

function byBest(a: RankLine, b: RankLine): number {
  const best = ({ points }: RankLine) => Math.min(...points.map(({ rank }) => rank));
  return best(a) - best(b) || 0;
}

/** The last ones where rows are years, since the newest tell most; else the first. */
function mostTelling<T extends { readonly label: string }>(all: readonly T[], count: number): T[] {
  const isTime = all.every(({ label }) => /^\d{4}\b/.test(label));
  return isTime ? all.slice(-count) : all.slice(0, count);
}

/** The events round the one that matters, and the tracks that they are on. */
function aroundHighlighted(series: TimelineSeries, count: number): TimelineSeries {
  const { events, tracks } = series;
  const middle = Math.max(
    0,
    events.findIndex(({ highlighted }) => highlighted),
  );
  const first = Math.min(Math.max(0, middle - Math.floor((count - 1) / 2)), events.length - count);
  const kept = events.slice(first, first + count);
  const used = new Set(kept.map(({ track }) => track));
  return { ...series, events: kept, tracks: tracks.filter(({ id }) => used.has(id)) };
}
