import { skipClock } from './clock.ts';
import type { Core } from './core.ts';
import { skipDate, skipMonthDay, skipNumericDate } from './date.ts';
import { skipIdentifier, skipStroke } from './identifier.ts';
import { type IsMeasured, skipLabel } from './label-number.ts';
import { hasDigits, isStated } from './prose-rule.ts';
import type { Quantity } from './quantity.ts';
import { type Expression, readExpression } from './read-expression.ts';
import { toQuantity } from './to-quantity.ts';
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
    if (beginsNothing(tokens, at)) {
      at += 1;
      continue;
    }
    const read = readExpression(tokens, at, 'prose');
    const past = skipNonQuantity(tokens, at, read);
    if (past !== undefined) {
      at = past;
      continue;
    }
    if (read === undefined || !isStated(tokens, read)) {
      at += 1;
      continue;
    }
    const quantity = toQuantity(text, tokens, read);
    const start = tokens[at]?.start ?? 0;
    const kind = hasDigits(tokens, read) ? 'numeral' : 'words';
    found.push({ start, end: start + quantity.words.length, quantity, kind });
    at = read.tokens.to;
  }
  return found;
}

/** A sign begins a quantity, a reference or a list number only before digits or a currency sign. */
function beginsNothing(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== 'symbol') return false;
  const behind = tokens[at + 1];
  return (
    behind?.kind !== 'number' &&
    behind?.kind !== 'symbol' &&
    !/[¼-¾⅓-⅘]/.test(tokens[at]?.text ?? '')
  );
}

/** Past what begins at token `at` and only looks like a quantity; `undefined` where nothing of the kind begins. */
function skipNonQuantity(
  tokens: readonly Token[],
  at: number,
  read: Expression | undefined,
): number | undefined {
  const isMeasuredAt: IsMeasured = (number) => {
    const behind = readExpression(tokens, number, 'prose');
    return behind !== undefined && isMeasured(behind.core);
  };
  if (tokens[at]?.kind === 'label') return at + 1;
  const certain = skipNumericDate(tokens, at) ?? skipStroke(tokens, at);
  if (certain !== undefined) return certain;
  if (read !== undefined && isMeasured(read.core)) return undefined;
  const named = skipLabel(tokens, at, isMeasuredAt) ?? skipMonthDay(tokens, at, isMeasuredAt);
  if (named !== undefined) return named;
  const numeral = skipNumeral(tokens, at);
  if (numeral !== undefined || read === undefined) return numeral;
  // "About 2015", "by around 10 a.m.", "between 2020 and 2022": the qualifier goes with the date.
  const behind = read.core.numeral.from;
  const past = behind > at ? skipNumeral(tokens, behind) : undefined;
  return past === undefined ? undefined : Math.max(past, read.tokens.to);
}

function skipNumeral(tokens: readonly Token[], at: number): number | undefined {
  return skipIdentifier(tokens, at) ?? skipClock(tokens, at) ?? skipDate(tokens, at);
}

/** Has a unit or a scale, so that it cannot be a date or a name. */
function isMeasured(core: Core): boolean {
  return core.kind !== 'rank' && (core.dimension !== undefined || core.scale > 1);
}
