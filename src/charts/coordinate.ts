/** A coordinate as written: one decimal is finer than any screen shows. Never "-0". */
export function coordinate(px: number): number {
  return Math.round(px * 10) / 10 || 0;
}

/** `translate(x y)`, for groups that share an origin. */
export function translate(x: number, y: number): string {
  return `translate(${coordinate(x)} ${coordinate(y)})`;
}
