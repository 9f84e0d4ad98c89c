import { interval } from './interval.ts';
import type { Stated } from './qualifier.ts';
import type { Form, Quantity } from './quantity.ts';
import type { OrderEnd } from './superlative.ts';

/** A run of tokens: from the first to before `to`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A quantity without what surrounds it: no qualifier, no direction, no "a year". */
export interface Core {
  readonly kind: Quantity['kind'];
  readonly dimension: Quantity['dimension'];
  readonly stated: Stated;
  readonly precision: number;
  readonly digits: number;
  readonly tied: boolean;
  /** The end of the order that a rank is counted from, where the words say it. */
  readonly countedFrom?: OrderEnd;
  readonly form: Form;
  readonly factor: number;
  readonly scale: number;
  /** "doubled" and "halved" say which way. */
  readonly sign: 1 | -1 | undefined;
  readonly numeral: TokenRange;
  readonly measure: TokenRange;
}

/** What a numeral allows that is off by less than `precision` either way; nothing but itself at 0. */
export function statedNumber(amount: number, precision: number, roundsUpBy: number): Stated {
  const low = Math.max(0, clean(amount - precision));
  return {
    amount,
    plain:
      precision === 0
        ? interval(amount, amount, '[]')
        : interval(low, clean(amount + precision), '[)'),
    roundsUpFrom: amount - roundsUpBy,
    nextAbove: Number.POSITIVE_INFINITY,
    nextBelow: 0,
  };
}

/** Takes off the dust of binary fractions. */
export function clean(amount: number): number {
  // Whole numbers, halves and quarters have none; most amounts are such, and this is the quicker way to tell.
  return Number.isInteger(amount * 4) ? amount : Number(amount.toPrecision(14));
}
