import { roundTens, smallNumbers } from './number-words.ts';
import type { Token } from './token.ts';

/** A number as it was written, before scale and unit: `3.8` of `3.8 million tonnes`. */
export interface Numeral {
  readonly amount: number;
  /** Decimals written: 2 for `3.80`. */
  readonly decimals: number;
  /** Zeros at the end of a whole number: 3 for `118,000`. */
  readonly trailingZeros: number;
  readonly form: 'digits' | 'words';
  /** The first token behind it. */
  readonly next: number;
  /** Only an article and a scale make it up: `a million`. */
  readonly article: boolean;
}

const scaleWords = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen']);
const largeScales = new Set(['million', 'billion', 'trillion']);

/** The numeral in digits or words that begins at token `at`; `undefined` where there is none. */
export function readNumeral(tokens: readonly Token[], at: number): Numeral | undefined {
  const first = tokens[at];
  if (first?.digits) {
    const { amount, integer, fraction } = first.digits;
    return numeral(amount, fraction.length, integer, 'digits', at + 1);
  }
  if (first?.kind !== 'word') return undefined;
  return readHalf(tokens, at) ?? readWords(tokens, at);
}

/** `half a million`: the same as `0.5 million`. */
function readHalf(tokens: readonly Token[], at: number): Numeral | undefined {
  if (tokens[at]?.text !== 'half' || tokens[at + 1]?.text !== 'a') return undefined;
  if (!largeScales.has(tokens[at + 2]?.text ?? '')) return undefined;
  return numeral(0.5, 1, '0', 'words', at + 2);
}

function readWords(tokens: readonly Token[], at: number): Numeral | undefined {
  if (tokens[at]?.text === 'a') {
    const scale = tokens[at + 1]?.text ?? '';
    if (!scaleWords.has(scale)) return undefined;
    if (largeScales.has(scale)) return { ...numeral(1, 0, '1', 'words', at + 1), article: true };
  }
  const group = readUnderThousand(tokens, at);
  if (group === undefined) return undefined;
  let { amount, next } = group;
  if (tokens[next]?.text === 'dozen') return words(amount * 12, next + 1);
  if (tokens[next]?.text === 'thousand') {
    amount *= 1000;
    next += 1;
    const rest = readUnderThousand(tokens, skipAnd(tokens, next));
    // "two thousand and a hundred" is no way to write 2,100.
    if (rest !== undefined && tokens[skipAnd(tokens, next)]?.text !== 'a') {
      return words(amount + rest.amount, rest.next);
    }
    return words(amount, next);
  }
  if (isAndAHalf(tokens, next)) return numeral(amount + 0.5, 1, `${amount}`, 'words', next + 3);
  return words(amount, next);
}

interface Read {
  readonly amount: number;
  readonly next: number;
}

/** `twenty-eight`, `one hundred and eighteen`; `a` counts as one before a scale word. */
function readUnderThousand(tokens: readonly Token[], at: number): Read | undefined {
  const article =
    tokens[at]?.text === 'a' && scaleWords.has(tokens[at + 1]?.text ?? '')
      ? { amount: 1, next: at + 1 }
      : undefined;
  const lead = article ?? readUnderHundred(tokens, at);
  if (lead === undefined) return undefined;
  if (tokens[lead.next]?.text !== 'hundred' || lead.amount === 0) return lead;
  const hundreds = { amount: lead.amount * 100, next: lead.next + 1 };
  const rest = readUnderHundred(tokens, skipAnd(tokens, hundreds.next));
  if (rest === undefined || rest.amount === 0) return hundreds;
  return { amount: hundreds.amount + rest.amount, next: rest.next };
}

function readUnderHundred(tokens: readonly Token[], at: number): Read | undefined {
  const text = tokens[at]?.text ?? '';
  const small = smallNumbers.get(text);
  if (small !== undefined) return { amount: small, next: at + 1 };
  const ten = roundTens.get(text);
  if (ten === undefined) return undefined;
  const afterHyphen = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const one = smallNumbers.get(tokens[afterHyphen]?.text ?? '');
  return one !== undefined && one > 0 && one < 10
    ? { amount: ten + one, next: afterHyphen + 1 }
    : { amount: ten, next: at + 1 };
}

function skipAnd(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === 'and' ? at + 1 : at;
}

function isAndAHalf(tokens: readonly Token[], at: number): boolean {
  return ['and', 'a', 'half'].every((word, index) => tokens[at + index]?.text === word);
}

function words(amount: number, next: number): Numeral {
  return numeral(amount, 0, `${amount}`, 'words', next);
}

function numeral(
  amount: number,
  decimals: number,
  integer: string,
  form: Numeral['form'],
  next: number,
): Numeral {
  const trailingZeros = decimals > 0 || amount === 0 ? 0 : countZeros(integer);
  return { amount, decimals, trailingZeros, form, next, article: false };
}

/** Noughts at the end. A loop and not `/0+$/`, which takes the square of the length. */
function countZeros(digits: string): number {
  let count = 0;
  while (digits[digits.length - 1 - count] === '0') count += 1;
  return count;
}
