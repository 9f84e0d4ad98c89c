import type { Series } from './series.ts';

/** How a kind is cut down to what a small drawing has room for. */
export interface ExcerptRule<S extends Series> {
  /** So many of its rows, lines or events still say something. */
  readonly least: number;
  /** Whether the whole is tried however much of it there is. */
  readonly triesWhole?: boolean;
  /** Whether even all of its rows, lines or events are less than the whole, since they leave something behind. */
  readonly sheds?: boolean;
  /** Its rows, lines or events. */
  count(series: S): number;
  /** So many of them, those that tell most. */
  few(series: S, count: number): S;
}

/** Those that matter, and the first of the others by some order; as they stood. */
export function weightiest<T extends { readonly highlighted: boolean }>(
  all: readonly T[],
  count: number,
  order: (a: T, b: T) => number = () => 0,
): T[] {
  const others = all.filter((one) => !one.highlighted).sort(order);
  const kept = new Set([...all.filter((one) => one.highlighted), ...others].slice(0, count));
  return all.filter((one) => kept.has(one));
}

/** The last ones where rows are years, since the newest tell most; else the first. */
export function mostTelling<T extends { readonly label: string }>(
  all: readonly T[],
  count: number,
): T[] {
  const isTime = all.every(({ label }) => /^\d{4}\b/.test(label));
  return isTime ? all.slice(-count) : all.slice(0, count);
}
