import type { Callouts } from '../../callouts.ts';
import { placeFirstNames } from '../../first-names.ts';
import { type Key, placeKey } from '../../key.ts';
import { type StackSketch, segmentHeight } from './stack-row.ts';
import type { Segment } from './stack-segments.ts';
import type { StackPart, StackSeries } from './stack-series.ts';

/** Below the key, px. */
const air = 10;

/** The names of parts at the first segments that they have; nothing where they find no room. */
export function namesAtSegments(
  rows: readonly StackSketch[],
  left: number,
  width: number,
): (Callouts | undefined)[] | undefined {
  const stretches = rows.map((row) =>
    inked(row).map(({ part, x, width }) => ({ named: part, from: x, to: x + width })),
  );
  const room = { side: 'above', edge: -segmentHeight / 2, low: left, high: width } as const;
  return placeFirstNames(stretches, room);
}

/** All parts that are drawn, above the rows. */
export function keyOfParts(
  { parts }: StackSeries,
  rows: readonly StackSketch[],
  width: number,
): Key<StackPart> {
  const drawn = new Set(rows.flatMap((row) => inked(row).map(({ part }) => part.id)));
  return placeKey(
    parts.filter(({ id }) => drawn.has(id)),
    width,
    air,
  );
}

/** A part of nothing has no ink. */
function inked({ segments }: StackSketch): Segment[] {
  return segments.filter(({ width }) => width > 0);
}
