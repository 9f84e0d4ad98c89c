/** The values that some words allow, in canonical units. `high` is infinite behind "at least". */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
}

/**
 * Dust of binary fractions that is overlooked at an end: 0.1 + 0.2 counts as 0.3. An end that belongs to the
 * interval forgives a little more than one that does not takes away, so that no value falls between
 * two neighbouring intervals.
 */
const dust = 1e-10;
/** And never more than this part of the interval, which many digits make narrower than the dust. */
const dustOfWidth = 1e-3;

export function interval(low: number, high: number, ends: '[]' | '[)' | '(]' | '()'): Interval {
  return { low, high, lowClosed: ends[0] === '[', highClosed: ends[1] === ']' };
}

/** Whether the value, at least zero, lies in the interval. */
export function contains(range: Interval, value: number): boolean {
  const slack = Math.abs(value) * dust;
  const open = Math.min(slack, (range.high - range.low) * dustOfWidth);
  const aboveLow = range.lowClosed ? value >= range.low - 3 * slack : value > range.low + open;
  const belowHigh = range.highClosed ? value <= range.high + 3 * slack : value < range.high - open;
  return aboveLow && belowHigh;
}
