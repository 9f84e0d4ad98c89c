import type { ScaleLinear } from 'd3';
import type { Point } from '../../box.ts';
import { dotReach } from '../../dot-shape.ts';
import { leadOf, type RangePoint } from './range-points.ts';

/** A dot, from the middle of its row. */
export interface PlacedDot extends Point {
  readonly point: RangePoint;
  /** Which way a wedge beside it points, for a bound: 1 for "at least". */
  readonly lead: -1 | 0 | 1;
}

/** Room that a wedge takes beside its dot, px. */
export const leadWidth = 8;
/** Between the middles of two dots that just do not touch, px. */
const apart = 11;

/**
 * Dots at their amounts. Those that would cover each other part by height, since x alone carries
 * the amount. A bound between close dots has no wedge: its words say what it is.
 */
export function placeDots(
  points: readonly RangePoint[],
  scale: ScaleLinear<number, number>,
): PlacedDot[] {
  const groups: { x: number; point: RangePoint }[][] = [];
  for (const point of points) {
    const x = scale(point.amount);
    const last = groups.at(-1);
    if (last !== undefined && x - (last.at(-1)?.x ?? x) < apart) last.push({ x, point });
    else groups.push([{ x, point }]);
  }
  return groups.flatMap((group, index) =>
    group.map(({ x, point }, place): PlacedDot => {
      const y = (place - (group.length - 1) / 2) * apart;
      const lead = leadOf(point);
      const outermost = place === (lead > 0 ? group.length - 1 : 0);
      const next = lead > 0 ? groups[index + 1]?.[0] : groups[index - 1]?.at(-1);
      const room = next === undefined || Math.abs(next.x - x) > 2 * dotReach + leadWidth;
      return { point, x, y, lead: outermost && room ? lead : 0 };
    }),
  );
}
