import { skipClock } from './clock.ts';
import type { Core } from './core.ts';
import { skipDate, skipMonthDay, skipNumericDate } from './date.ts';
import { skipIdentifier, skipStroke } from './identifier.ts';
import { numberBehind, skipLabel } from './label-number.ts';
import { isStated } from './prose-rule.ts';
import type { Quantity } from './quantity.ts';
import { readQuantity } from './read-quantity.ts';
import { type Token, toTokens } from './token.ts';

/** A quantity in running text. Offsets count UTF-16 units: `text.slice(start, end)` is `quantity.words`. */
export interface FoundQuantity {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  /** Whether a numeral in digits is in it, or words alone. */
  readonly kind: 'numeral' | 'words';
}

/**
 * Every quantity in running prose, from left to right, each from its qualifier to its unit.
 *
 * Numerals in digits are always found. Number words are found with a unit, a scale word, per cent, a
 * superlative, or as a fraction: "two officials", "the third round" and "one of them" are
 * not. Never found: dates, years (1800–2100), times, versions, numbered things (page 12, No. 18, HTS 2846), labels
 * (G7, COVID-19), addresses, telephone numbers. Takes time in proportion to the length; never throws.
 */
export function findQuantities(text: string): FoundQuantity[] {
  const tokens = toTokens(text);
  const found: FoundQuantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = readQuantity(text, tokens, at, 'prose');
    const past = skipNonQuantity(text, tokens, at, read);
    if (past !== undefined) {
      at = past;
      continue;
    }
    if (read === undefined || !isStated(tokens, at, read.next, read.core, read.quantity)) {
      at += 1;
      continue;
    }
    const { quantity, next } = firstLevel(text, tokens, at, read);
    const inDigits = tokens.slice(at, next).some((token) => token.kind === 'number');
    const start = tokens[at]?.start ?? 0;
    const kind = inDigits ? 'numeral' : 'words';
    found.push({ start, end: start + quantity.words.length, quantity, kind });
    at = next;
  }
  return found;
}

type Read = NonNullable<ReturnType<typeof readQuantity>>;

/**
 * "Rose from 3.8 million to 10 million" states two levels and not a range: after "from", only the first is
 * taken, and the second is found by itself.
 */
function firstLevel(text: string, tokens: readonly Token[], at: number, read: Read): Read {
  if (read.quantity.kind !== 'range' || tokens[at - 1]?.text !== 'from') return read;
  const own = tokens.slice(at, read.next);
  const to = own.findIndex((token) => token.text === 'to');
  const first = to < 0 ? undefined : readQuantity(text, own.slice(0, to), 0, 'prose');
  return first ? { ...first, next: at + first.next } : read;
}

/** Past what begins at token `at` and only looks like a quantity; `undefined` where nothing of the kind begins. */
function skipNonQuantity(
  text: string,
  tokens: readonly Token[],
  at: number,
  read: Read | undefined,
): number | undefined {
  if (tokens[at]?.kind === 'label') return at + 1;
  const certain = skipNumericDate(tokens, at) ?? skipStroke(tokens, at);
  if (certain !== undefined) return certain;
  if (read !== undefined && isMeasured(read.core)) return undefined;
  const named = skipLabel(tokens, at) ?? skipMonthDay(tokens, at);
  if (named !== undefined)
    return isMeasuredAt(text, tokens, numberBehind(tokens, at)) ? undefined : named;
  const numeral = skipNumeral(tokens, at);
  if (numeral !== undefined || read === undefined) return numeral;
  // "About 2015", "by around 10 a.m.", "between 2020 and 2022": the qualifier goes with the date.
  const behind = read.core.numeral.from;
  const past = behind > at ? skipNumeral(tokens, behind) : undefined;
  return past === undefined ? undefined : Math.max(past, read.next);
}

function skipNumeral(tokens: readonly Token[], at: number): number | undefined {
  return skipIdentifier(tokens, at) ?? skipClock(tokens, at) ?? skipDate(tokens, at);
}

/** Has a unit or a scale, so that it cannot be a date or a name. */
function isMeasured(core: Core): boolean {
  return core.kind !== 'rank' && (core.dimension !== undefined || core.scale > 1);
}

function isMeasuredAt(text: string, tokens: readonly Token[], at: number): boolean {
  const read = readQuantity(text, tokens, at, 'prose');
  return read !== undefined && isMeasured(read.core);
}
