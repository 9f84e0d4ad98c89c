import type { Rect } from './nearest-rect.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Whether a pointer that was at one point and is at another may be on its way to a box: it has not
 * left the shape that a band round the first point and the box would have.
 */
export function isOnTheWay(from: Point, at: Point, to: Rect): boolean {
  const corners = [
    { x: to.left, y: to.top },
    { x: to.right, y: to.top },
    { x: to.right, y: to.bottom },
    { x: to.left, y: to.bottom },
  ];
  return corners.some((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner;
    const turns = [turn(from, corner, at), turn(corner, next, at), turn(next, from, at)];
    return turns.every((one) => one >= 0) || turns.every((one) => one <= 0);
  });
}

/** Above zero where a point lies on one side of a line, below where on the other. */
function turn(a: Point, b: Point, point: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}
