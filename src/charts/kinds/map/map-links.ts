import type { Box, Point } from '../../box.ts';

/** An arrow between two places: along a slight bend, so that two ways do not fall on one another. */
export interface PlacedLink {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
  /** The curve in short strokes, for words to keep clear of. */
  readonly strokes: readonly (readonly [Point, Point])[];
  /** Where words about it would stand. */
  readonly middle: Box;
}

/** Between an arrow and the symbols that it joins, px. */
const air = 9;
const bend = 0.14;
const pieces = 8;
/** Nearer to each other than this, two places have no room for an arrow, px. */
const shortest = 2 * air + 6;

export function placeLink(from: Point, to: Point): PlacedLink | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < shortest) return undefined;
  const control = { x: (from.x + to.x) / 2 + bend * dy, y: (from.y + to.y) / 2 - bend * dx };
  const start = towards(from, control, air);
  const end = towards(to, control, air);
  const at = (t: number) => ({
    x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * control.x + t ** 2 * end.x,
    y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * control.y + t ** 2 * end.y,
  });
  const { x, y } = at(0.5);
  return {
    start,
    control,
    end,
    strokes: Array.from({ length: pieces }, (_, piece) => [
      at(piece / pieces),
      at((piece + 1) / pieces),
    ]),
    middle: { x: x - 2, y: y - 2, width: 4, height: 4 },
  };
}

function towards(from: Point, to: Point, px: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return {
    x: from.x + ((to.x - from.x) * px) / length,
    y: from.y + ((to.y - from.y) * px) / length,
  };
}
