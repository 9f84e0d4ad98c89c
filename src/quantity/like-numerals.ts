import { commonFractions } from './fraction.ts';
import { multipleName } from './multiple-words.ts';
import { cardinalName, ordinalName } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { type Rounding, roundTo, wholeDigits, writeDigits } from './round.ts';

const roundings: readonly Rounding[] = ['nearest', 'down', 'up'];
/** A number below this many of its scale is written without the scale, above it with a larger one. */
const leastOfScale = 0.1;
const mostOfScale = 1e4;
const mostWithoutScale = 1e6;

/**
 * Numerals for another value in the manner of the words, the likeliest first: digits for digits, "four" for
 * "three", "three-fifths" for "four-fifths". `value` is a canonical magnitude. None where the
 * manner has no way to say the value.
 */
export function* likeNumerals(quantity: Quantity, value: number): Generator<string> {
  const { form, factor, scale } = quantity.wording;
  switch (form) {
    case 'digits':
    case 'words': {
      const mantissa = Number((value / factor).toPrecision(15));
      const most = scale > 1 ? mostOfScale : mostWithoutScale;
      if (mantissa >= most || (mantissa < leastOfScale && mantissa > 0)) return;
      yield* numbers(quantity, mantissa);
      return;
    }
    case 'fraction':
    case 'proportion': {
      const nearest = commonFractions
        .map(([over, under]) => ({ over, under, off: Math.abs(over / under - value) }))
        .toSorted((a, b) => a.off - b.off)
        .slice(0, 2);
      for (const { over, under } of nearest) {
        yield form === 'proportion' && over / under !== 0.5
          ? `${cardinalName(over)} in ${cardinalName(under)}`
          : fractionName(over, under);
      }
      return;
    }
    case 'fold':
    case 'multiple':
    case 'change': {
      if (quantity.dimension !== 'ratio') return;
      const whole = Math.round(value);
      // "Thrice" is read but never proposed.
      const name = whole === 3 && form === 'multiple' ? undefined : multipleName(whole, form);
      if (name !== undefined) yield name;
      if (form === 'fold') yield `${writeDigits(roundTo(value, 2), 2)}-fold`;
      if (form === 'multiple') {
        if (whole > 2 && whole <= 20) yield `${cardinalName(whole)} times`;
        yield `${writeDigits(roundTo(value, 2), 2)} times`;
      }
      return;
    }
    default:
      return;
  }
}

function* numbers(quantity: Quantity, mantissa: number): Generator<string> {
  const { form, numeral, scale } = quantity.wording;
  const said = quantity.words.slice(numeral.start, numeral.end);
  const separator = /\d([\u0020\u00a0\u2009\u202f])\d{3}/.exec(said)?.[1] ?? ',';
  for (let extra = 0; extra <= 3; extra += 1) {
    const asked = quantity.digits + extra;
    // Before a scale word no zero fills up: 118 million to two digits stays 118.
    const digits = scale > 1000 ? Math.max(asked, wholeDigits(mantissa)) : asked;
    for (const rounding of roundings) {
      const amount = roundTo(mantissa, digits, rounding);
      const spelt = form === 'words' && Number.isInteger(amount) && amount <= 20;
      yield spelt ? cardinalName(amount) : writeDigits(amount, digits, separator);
    }
  }
}

function fractionName(over: number, under: number): string {
  if (under === 2) return 'half';
  const part = under === 4 ? 'quarter' : ordinalName(under);
  return over === 1 ? `a ${part}` : `${cardinalName(over)}-${part}s`;
}
