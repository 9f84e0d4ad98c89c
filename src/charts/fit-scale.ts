import { extent, max, type ScaleLinear, scaleLinear } from 'd3';
import type { Series } from './series.ts';

/** An amount, and the px that its mark and its words take beyond it on either side. */
export interface Extent {
  readonly amount: number;
  readonly before: number;
  readonly behind: number;
}

/** Amounts that the scale reaches to without a mark. */
export function toReach({ reach = [] }: Pick<Series, 'reach'>): Extent[] {
  return reach.map((amount) => ({ amount, before: 1, behind: 1 }));
}

/**
 * The scale from amounts to px that leaves room for all between `low` and `high`; it always
 * includes zero. Room is measured twice: first as if each stood at the end of the scale, then where
 * it will really stand, so that long words at a small amount take nothing from the large ones.
 */
export function fitScale(
  extents: readonly Extent[],
  low: number,
  high: number,
): ScaleLinear<number, number> {
  const [least = 0, most = 0] = extent([0, ...extents.map(({ amount }) => amount)]);
  const domain = least === most ? [0, 1] : [least, most];
  const guess = scaleLinear(domain, [
    low + (max(extents, ({ before }) => before) ?? 0),
    high - (max(extents, ({ behind }) => behind) ?? 0),
  ]);
  // Without room there is nothing to refine: the caller sees it, and lays things out otherwise.
  const [start, end] = [guess(least), guess(most)];
  if (end <= start && least !== most) return guess;
  const beyondLow = max(extents, ({ amount, before }) => before - (guess(amount) - start)) ?? 0;
  const beyondHigh = max(extents, ({ amount, behind }) => behind - (end - guess(amount))) ?? 0;
  return scaleLinear(domain, [low + Math.max(0, beyondLow), high - Math.max(0, beyondHigh)]);
}
