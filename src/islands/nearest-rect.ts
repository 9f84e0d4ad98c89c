/** A rectangle of the window, px. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where marks stand in rows, a pointer anywhere in a row means that row: what lies across counts little. */
const across = 0.02;

/** The index of the rect that is nearest to a point, or -1 where there is none. */
export function nearestRect(
  rects: readonly Rect[],
  x: number,
  y: number,
  { inRows }: { readonly inRows: boolean },
): number {
  const distances = rects.map((rect) =>
    Math.hypot(
      beyond(x, rect.left, rect.right) * (inRows ? across : 1),
      beyond(y, rect.top, rect.bottom),
    ),
  );
  return distances.indexOf(Math.min(...distances));
}

/** How far a coordinate lies outside of a stretch. */
function beyond(at: number, from: number, to: number): number {
  return Math.max(from - at, 0, at - to);
}
