/** A coordinate as written: one decimal is finer than any screen shows. Never "-0"; throws for what is no number. */
export function coordinate(px: number): number {
  if (!Number.isFinite(px)) throw new Error(`coordinate: expected a finite number, got ${px}`);
  return Math.round(px * 10) / 10 || 0;
}

/** `translate(x y)`, for groups that share an origin. */
export function translate(x: number, y: number): string {
  return `translate(${coordinate(x)} ${coordinate(y)})`;
}
