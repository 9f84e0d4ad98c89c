import { dotReach } from '../../dot-shape.ts';
import type { RowLayout } from '../../row-layout.ts';
import { measure } from '../../text.ts';
import { leadWidth } from './range-dots.ts';
import { leadOf, type RangeEnds, saidOf } from './range-points.ts';
import type { RangeSeries } from './range-series.ts';

/** Between a dot and its value, px. */
export const valueAir = 5;
/** What is left to see of the line between a value and the next dot, px. */
const leastTrack = 10;

/**
 * The rows, with each value that would stand on the line at zero turned to the other side of its
 * dot, where there is room for it.
 */
export function turnInward(
  rows: readonly RangeEnds[],
  series: RangeSeries,
  layout: RowLayout,
): RangeEnds[] {
  const zero = layout.scale(0);
  return rows.map((ends): RangeEnds => {
    const { left, ...rest } = ends;
    if (left === undefined) return ends;
    const x = layout.scale(left.amount);
    const { words, face } = saidOf(left, series, layout.notation);
    const lead = leadOf(left) < 0 ? leadWidth : 0;
    const start = x - dotReach - lead - valueAir - measure(words, face);
    if (x <= zero || start > zero + 2) return ends;
    if (ends.points.length === 1) return { ...rest, right: left };
    const turned = { ...rest, inward: left };
    return hasRoom(turned, series, layout) ? turned : ends;
  });
}

/** Whether the value on the inner side of the first dot ends well before the next. */
export function hasRoom(ends: RangeEnds, series: RangeSeries, layout: RowLayout): boolean {
  const { inward, points } = ends;
  const next = points[1];
  if (inward === undefined || next === undefined) return true;
  const room = layout.scale(next.amount) - layout.scale(inward.amount) - 2 * dotReach;
  const { words, face } = saidOf(inward, series, layout.notation);
  const leads = (leadOf(inward) > 0 ? leadWidth : 0) + (leadOf(next) < 0 ? leadWidth : 0);
  return room >= 2 * valueAir + measure(words, face) + leads + leastTrack;
}
