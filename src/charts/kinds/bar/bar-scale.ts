import { max, min, type ScaleLinear, scaleLinear } from 'd3';
import type { Value } from '../../../model/value.ts';
import { displayed, formatValue, type Notation } from '../../amount.ts';
import { type Face, measure } from '../../text.ts';
import type { BarRow, BarSeries } from './bar-series.ts';

/** Room behind a bar that goes on, for the chevrons that say so, px. */
export const moreWidth = 15;
/** Between a bar, or the zero line, and its value, px. */
export const valueAir = 6;

/** Whether the true bar is as long as drawn, longer, or no longer. */
export type Reach = 'exact' | 'more' | 'less';

/** ">75" goes on away from zero; ">−5" is no longer than drawn. */
export function reachOf(value: Value): Reach {
  if (value.kind === 'known' || value.kind === 'missing') return 'exact';
  return (value.kind === 'at-least') === value.amount >= 0 ? 'more' : 'less';
}

/** The face of a row's value: "not available" never stands out. */
export function valueFaceOf({ value, highlighted }: BarRow): Face {
  return highlighted && value.kind !== 'missing' ? 'grotesk-bold' : 'grotesk-regular';
}

/** The rows that must fit: those of all states of a figure. */
export function scaledRows({ rows, others = [] }: BarSeries): readonly BarRow[] {
  return [...rows, ...others];
}

/**
 * The scale from display unit to px; it always includes zero. Room for the values is measured
 * twice: first as if each stood at the end of the longest bar, then where it will really stand, so
 * that a long number behind a short bar takes nothing from the long bars.
 */
export function scaleBar(
  series: BarSeries,
  left: number,
  width: number,
  notation: Notation,
): ScaleLinear<number, number> {
  const { display } = series;
  const ends = scaledRows(series).map((row) => {
    const amount = row.value.kind === 'missing' ? 0 : displayed(row.value.amount, display);
    const more = reachOf(row.value) === 'more' ? moreWidth : 0;
    const words = measure(formatValue(row.value, display, notation), valueFaceOf(row));
    return { amount, room: Math.ceil(words) + valueAir + more + 1 };
  });
  const low = min(ends, (end) => Math.min(0, end.amount)) ?? 0;
  const high = max(ends, (end) => Math.max(0, end.amount)) ?? 0;
  const domain = low === high ? [0, 1] : [low, high];
  const onLeft = ends.filter((end) => end.amount < 0);
  const onRight = ends.filter((end) => end.amount >= 0);
  const guess = scaleLinear(domain, [
    left + (max(onLeft, (end) => end.room) ?? 0),
    width - (max(onRight, (end) => end.room) ?? 0),
  ]);
  // Without room there is nothing to refine: the caller sees it, and lays the bars out otherwise.
  if (guess(high) <= guess(low)) return guess;
  const beyondLeft = max(onLeft, (end) => end.room - (guess(end.amount) - guess(low))) ?? 0;
  const beyondRight = max(onRight, (end) => end.room - (guess(high) - guess(end.amount))) ?? 0;
  return scaleLinear(domain, [left + Math.max(0, beyondLeft), width - Math.max(0, beyondRight)]);
}
