import { type Core, clean, statedNumber, type TokenRange } from './core.ts';
import { type Numeral, readNumeral } from './numeral.ts';
import { readScale, type Scale } from './scale-words.ts';
import type { Token } from './token.ts';
import { readPer, readUnit, readUnitBefore, type UnitWords } from './unit-words.ts';

/** A numeral with its scale and unit, as written: `$1.63 million`, `118,000 t`, `three`. */
export interface Amount {
  readonly numeral: Numeral;
  readonly scale: Scale | undefined;
  readonly unit: UnitWords | undefined;
  readonly numeralTokens: TokenRange;
  readonly tokens: TokenRange;
}

/** The amount that begins at token `at`; `undefined` where there is none or where letters stick to its digits. */
export function readAmount(tokens: readonly Token[], at: number): Amount | undefined {
  const sign = readUnitBefore(tokens, at);
  const from = sign?.next ?? at;
  const numeral = readNumeral(tokens, from);
  if (numeral === undefined) return undefined;
  let scale = readScale(tokens, numeral.next);
  let next = scale?.next ?? numeral.next;
  let unit = sign ?? readUnit(tokens, next);
  if (scale?.doubtful && unit === undefined) {
    scale = undefined;
    next = numeral.next;
  }
  if (unit !== undefined && sign === undefined) next = unit.next;
  const quotient = unit && readPer({ ...unit, next }, tokens);
  if (quotient) {
    unit = quotient;
    next = quotient.next;
  }
  // `2R`, `5th`, `10b5`: letters that touch the digits and mean nothing to us make an identifier of them.
  const behind = tokens[numeral.next];
  const sticks = behind?.glued === true && (behind.kind === 'word' || behind.kind === 'label');
  if (sticks && next === numeral.next) return undefined;
  const numeralTokens = { from, to: numeral.next };
  return { numeral, scale, unit, numeralTokens, tokens: { from: at, to: next } };
}

/**
 * What an amount says. The last place it means (docs/quantities.md): the last one written with
 * decimals, a scale word or per cent; else zeros at the end fill up, but two figures are always meant, and a
 * whole number below 1,000 that only counts is exact. Never looser than a quarter of the amount, or a
 * lone `1 million` would cover 0.5 to 1.5; a whole multiple (`three times`) never looser than a tenth.
 */
export function toCore(amount: Amount): Core {
  const { numeral, scale, unit } = amount;
  const unitFactor = unit?.factor ?? 1;
  const factor = (scale?.factor ?? 1) * unitFactor;
  const said = numeral.amount * (scale?.factor ?? 1);
  const place = lastPlace(amount, said);
  const loosest = unit?.kind === 'multiple' && numeral.decimals === 0 ? said / 10 : said / 4;
  const half = said === 0 ? place / 2 : Math.min(place / 2, loosest);
  const roundsUpBy =
    ((numeral.decimals > 0 ? 10 ** -numeral.decimals : 10 ** numeral.trailingZeros) * factor) / 2;
  const precision = unitFactor === 1 ? half : clean(half * unitFactor);
  return {
    kind: unit?.kind ?? 'cardinal',
    dimension: unit?.dimension,
    stated: statedNumber(clean(said * unitFactor), precision, roundsUpBy),
    precision,
    digits: said === 0 ? numeral.decimals + 1 : countDigits(said, place),
    tied: false,
    form: numeral.form,
    factor: clean(factor),
    scale: scale?.factor ?? 1,
    sign: undefined,
    numeral: amount.numeralTokens,
    measure: amount.tokens,
  };
}

/** The value of the last place that is meant, scale included; 0 for an exact count. */
function lastPlace({ numeral, scale, unit }: Amount, said: number): number {
  const scaleFactor = scale?.factor ?? 1;
  if (numeral.decimals > 0) return 10 ** -numeral.decimals * scaleFactor;
  if (scaleFactor > 1000) return scaleFactor;
  if (unit !== undefined && unit.kind !== 'cardinal') return 1;
  if (unit === undefined && said < 1000) return 0;
  if (said === 0) return 1;
  const length = wholeDigits(said);
  const zeros = numeral.trailingZeros + (scaleFactor === 1000 ? 3 : 0);
  return 10 ** (length - Math.max(length - zeros, Math.min(2, length)));
}

function countDigits(said: number, place: number): number {
  return Math.max(1, wholeDigits(place === 0 ? said : Math.round(said / place)));
}

function wholeDigits(amount: number): number {
  return amount < 1 ? 0 : Math.floor(Math.log10(amount) + 1e-12) + 1;
}
