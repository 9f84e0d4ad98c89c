import type { Interval } from './interval.ts';
import type { Qualifier } from './qualifier.ts';
import type { OrderEnd } from './superlative.ts';
import type { Dimension } from './unit.ts';

/** Offsets into `Quantity.words`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How the numeral was written, so that a suggestion can be written likewise. */
export type Form =
  | 'digits'
  | 'words'
  | 'fraction'
  | 'proportion'
  | 'fold'
  | 'multiple'
  | 'change'
  | 'ordinal'
  | 'superlative';

/** Which way the words say that something went: `cut by 62%` is down. */
export interface Direction {
  readonly sign: 1 | -1;
  readonly span: Span;
}

/** What some words say, in canonical units (see `toCanonical`), always as a magnitude. */
export interface Quantity {
  readonly kind: 'cardinal' | 'rank' | 'share' | 'points' | 'multiple' | 'range';
  readonly qualifier: Qualifier;
  /** Every value that the words allow. */
  readonly interval: Interval;
  /** `undefined`: no unit was said. `other`: a unit that is none of ours, such as euros. */
  readonly dimension: Dimension | 'other' | undefined;
  /** The amount in the words; the middle of a range. */
  readonly stated: number;
  /** Half of the last place that the words mean; 0 where they are exact. */
  readonly precision: number;
  /** Significant digits that the words mean. */
  readonly digits: number;
  /** A rank that is shared: "tied for third". */
  readonly tied: boolean;
  /** The end of the order that a rank is counted from: "smallest" of "second-smallest". */
  readonly countedFrom: OrderEnd;
  readonly direction: Direction | undefined;
  readonly words: string;
  readonly wording: Wording;
}

/** Where in the words each part stands. */
export interface Wording {
  readonly form: Form;
  readonly qualifier: Span | undefined;
  /** What gives way to another numeral: `3.8` of `about 3.8 million tonnes`, `3.1–3.3` of a range. */
  readonly numeral: Span;
  /** The numeral with its scale, unit and currency sign. */
  readonly measure: Span;
  /** What one of the numeral is worth in canonical units: 1e6 in `3.8 million tonnes`. */
  readonly factor: number;
  /** The scale word's own factor; 1 where there is none. */
  readonly scale: number;
}
