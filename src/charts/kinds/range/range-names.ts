import type { Callouts } from '../../callouts.ts';
import { dotReach } from '../../dot-shape.ts';
import { placeFirstNames } from '../../first-names.ts';
import { type Key, placeKey } from '../../key.ts';
import type { PlacedDot } from './range-dots.ts';
import type { RangeEnds } from './range-points.ts';
import type { Measure, RangeSeries } from './range-series.ts';

/** Below the key, px. */
const air = 12;

/** The names of measures at the first dots that they have; nothing where they find no room. */
export function namesAtDots(
  rows: readonly (readonly PlacedDot[])[],
  left: number,
  width: number,
): (Callouts | undefined)[] | undefined {
  const stretches = rows.map((dots) =>
    dots.map(({ x, point }) => ({ named: point.measure, from: x, to: x })),
  );
  const room = { side: 'above', edge: -dotReach, low: left, high: width } as const;
  const names = placeFirstNames(stretches, room);
  // A leader to a dot below another would end at the wrong one.
  const isCovered = rows.some((dots, index) => names?.[index] && dots.some(({ y }) => y !== 0));
  return isCovered ? undefined : names;
}

/** All measures that are drawn, above the rows. */
export function keyOfMeasures(
  { measures }: RangeSeries,
  rows: readonly RangeEnds[],
  width: number,
): Key<Measure> {
  const drawn = new Set(rows.flatMap(({ points }) => points.map(({ measure }) => measure)));
  return placeKey(
    measures.filter((measure) => drawn.has(measure)),
    width,
    air,
  );
}
