import { clean } from './core.ts';
import { type Interval, interval } from './interval.ts';
import { readPhrase, toPhrases } from './phrases.ts';
import type { Token } from './token.ts';

/** What the words before a number do to it. The table in docs/quantities.md gives each its interval. */
export type Qualifier =
  | 'none'
  | 'exactly'
  | 'about'
  | 'nearly'
  | 'just over'
  | 'more than'
  | 'less than'
  | 'at least'
  | 'at most';

const phrases = toPhrases<Qualifier>([
  ['exactly', 'exactly|precisely|='],
  ['about', 'about|around|roughly|some|approximately|approx|approx .|circa|c .|~|≈'],
  ['about', 'in the region of|not exactly|something like'],
  ['nearly', 'nearly|almost|close to|just under|just below|a little under|not quite'],
  ['nearly', 'slightly less than|slightly fewer than|slightly under|just short of'],
  ['nearly', 'a little less than|just less than'],
  ['just over', 'just over|just above|slightly more than|slightly over|a little over'],
  ['just over', 'a little more than|just more than|slightly above'],
  ['more than', 'more than|over|above|greater than|in excess of|>|upwards of'],
  ['less than', 'less than|fewer than|under|below|<'],
  ['at least', 'at least|no less than|no fewer than|not less than|a minimum of|≥'],
  ['at most', 'at most|up to|no more than|not more than|a maximum of|as much as|≤'],
  ['at most', 'as many as'],
]);

/** The longest qualifier that begins at token `at`; `undefined` where there is none. */
export function readQualifier(
  tokens: readonly Token[],
  at: number,
): { readonly qualifier: Qualifier; readonly next: number } | undefined {
  const read = readPhrase(phrases, tokens, at);
  return read && { qualifier: read.meaning, next: read.next };
}

/** A number as stated, with how far its neighbours reach on either side. */
export interface Stated {
  readonly amount: number;
  /** What the bare words mean. */
  readonly plain: Interval;
  /** How far below "nearly" reaches: the lowest value that still rounds up to the words. */
  readonly roundsUpFrom: number;
  /** How far above "more than" reaches before something else would be said; infinite for numerals. */
  readonly nextAbove: number;
  /** The same below. */
  readonly nextBelow: number;
}

/** The values that a qualifier and a number allow together. */
export function qualified(qualifier: Qualifier, stated: Stated): Interval {
  const { amount, plain } = stated;
  switch (qualifier) {
    case 'none':
      return plain;
    case 'exactly':
      return interval(amount, amount, '[]');
    case 'about':
      return interval(
        Math.min(clean(amount * 0.95), plain.low),
        Math.max(clean(amount * 1.05), plain.high),
        '[]',
      );
    case 'nearly':
      return interval(Math.max(clean(amount * 0.95), stated.roundsUpFrom), amount, '[)');
    case 'just over':
      return interval(amount, Math.min(clean(amount * 1.05), stated.nextAbove), '(]');
    case 'more than':
      return interval(amount, Math.min(clean(amount * 1.1), stated.nextAbove), '(]');
    case 'less than':
      return interval(Math.max(clean(amount * 0.9), stated.nextBelow), amount, '[)');
    case 'at least':
      return interval(amount, Number.POSITIVE_INFINITY, '[]');
    case 'at most':
      return interval(0, amount, '[]');
  }
}
