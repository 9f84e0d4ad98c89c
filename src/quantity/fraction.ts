import { clean } from './core.ts';
import { interval } from './interval.ts';
import { ordinalNumbers } from './number-words.ts';
import { readNumeral } from './numeral.ts';
import type { Stated } from './qualifier.ts';
import type { Form } from './quantity.ts';
import { readSuperlative } from './superlative.ts';
import type { Token } from './token.ts';

/** A part of one, as it was written. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  readonly form: Form;
  readonly next: number;
}

/**
 * The fractions that newsrooms say without thinking. Three-tenths and seven-tenths are not among them: one
 * writes "nearly a third" or "just over two-thirds" sooner, and a band that stopped at them
 * would make "two-thirds" narrower than readers take it.
 */
export const commonFractions: readonly (readonly [number, number])[] = [
  [1, 10],
  [1, 5],
  [1, 4],
  [1, 3],
  [2, 5],
  [1, 2],
  [3, 5],
  [2, 3],
  [3, 4],
  [4, 5],
  [9, 10],
];
/** A bare fraction is off by at most two points, and by at most a tenth of itself. */
const widestBand = 0.02;
const widestPart = 0.1;
const glyphs: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
};

/** The fraction that begins at token `at`: `half`, `a third`, `four-fifths`, `two in five`, `4/5`. */
export function readFraction(tokens: readonly Token[], at: number): Fraction | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  const glyph = glyphs[first.text];
  if (glyph !== undefined) return fraction(glyph[0], glyph[1], 'fraction', at + 1);
  if (first.text === 'half') return fraction(1, 2, 'fraction', at + 1);
  if (first.text === 'halved') return fraction(1, 2, 'change', at + 1);
  if (first.text === 'a') {
    const named = readDenominator(tokens, at + 1, false);
    return named && fraction(1, named.denominator, 'fraction', named.next);
  }
  // Most numerals are no numerators; what stands behind them tells it sooner than reading them twice.
  if (first.digits && !isNumerator(tokens[at + 1])) return undefined;
  const over = readNumeral(tokens, at);
  if (over === undefined || over.decimals > 0) return undefined;
  return (
    readNamed(tokens, over.amount, over.next) ?? readProportion(tokens, over.amount, over.next)
  );
}

function isNumerator(behind: Token | undefined): boolean {
  return behind?.kind === 'word' || behind?.text === '-' || behind?.text === '/';
}

/** Behind the numerator: `-fifths`, ` fifths`. */
function readNamed(tokens: readonly Token[], numerator: number, at: number): Fraction | undefined {
  const named = readDenominator(tokens, tokens[at]?.text === '-' ? at + 1 : at, numerator > 1);
  return named && fraction(numerator, named.denominator, 'fraction', named.next);
}

/** Behind the numerator: ` in five`, ` out of ten`, `/5`. */
function readProportion(
  tokens: readonly Token[],
  numerator: number,
  at: number,
): Fraction | undefined {
  let next = at;
  if (tokens[at]?.text === 'in') next = at + 1;
  else if (tokens[at]?.text === 'out' && tokens[at + 1]?.text === 'of') next = at + 2;
  else if (tokens[at]?.text === '/' && tokens[at]?.glued && tokens[at + 1]?.glued) next = at + 1;
  if (next === at) return undefined;
  const under = readNumeral(tokens, next);
  // "three in 2025" and "two in 118,000" are no proportions of a whole.
  if (under === undefined || under.decimals > 0 || under.amount > 100 || under.amount < 2) {
    return undefined;
  }
  return fraction(numerator, under.amount, 'proportion', under.next);
}

function readDenominator(
  tokens: readonly Token[],
  at: number,
  plural: boolean,
): { readonly denominator: number; readonly next: number } | undefined {
  const text = tokens[at]?.text ?? '';
  if (plural && !text.endsWith('s'))
    return text === 'half' ? { denominator: 2, next: at + 1 } : undefined;
  if (!plural && text === 'half') return { denominator: 2, next: at + 1 };
  if (plural && text === 'halves') return { denominator: 2, next: at + 1 };
  const single = plural ? text.slice(0, -1) : text;
  const denominator =
    single === 'quarter' ? 4 : single === 'hundredth' ? 100 : ordinalNumbers.get(single);
  // "fifth-largest" is a rank, "a second" a moment.
  if (denominator === undefined || denominator < 3) return undefined;
  return readSuperlative(tokens, at + 1) ? undefined : { denominator, next: at + 1 };
}

function fraction(
  numerator: number,
  denominator: number,
  form: Form,
  next: number,
): Fraction | undefined {
  const isPart = numerator > 0 && numerator < denominator;
  return isPart ? { numerator, denominator, form, next } : undefined;
}

/** What a fraction allows: values to which no other common fraction is nearer, within two points. */
export function statedFraction(numerator: number, denominator: number): Stated {
  const amount = numerator / denominator;
  const others = [0, ...commonFractions.map(([over, under]) => over / under), 1];
  const below = Math.max(...others.filter((other) => other < amount - 1e-9));
  const above = Math.min(...others.filter((other) => other > amount + 1e-9));
  const nextBelow = clean((below + amount) / 2);
  const nextAbove = clean((above + amount) / 2);
  const reach = Math.min(widestBand, amount * widestPart);
  return {
    amount,
    plain: interval(
      clean(Math.max(nextBelow, amount - reach)),
      clean(Math.min(nextAbove, amount + reach)),
      '[)',
    ),
    roundsUpFrom: nextBelow,
    nextBelow,
    nextAbove,
  };
}
