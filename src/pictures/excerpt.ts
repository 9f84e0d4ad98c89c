import { range } from 'd3';
import { kindOf } from '../charts/kind-of.ts';
import type { Series } from '../charts/series.ts';

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
  const { least, triesWhole, sheds, count, few } = kindOf(series).excerpt;
  const total = count(series);
  const whole = triesWhole || total <= most ? [{ series, left: 0 }] : [];
  const counts = range(Math.min(least, total), Math.min(most, sheds ? total : total - 1) + 1);
  return [
    ...whole,
    ...counts.reverse().map((some) => ({ series: few(series, some), left: total - some })),
  ];
}
