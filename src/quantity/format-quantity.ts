import { contains } from './interval.ts';
import { cardinalName, ordinalDigits, ordinalName } from './number-words.ts';
import { parseQuantity } from './parse-quantity.ts';
import { digitsOf, roundTo, wholeDigits, writeDigits } from './round.ts';
import { toCanonical, type Unit } from './unit.ts';

/** How a quantity is written. */
export interface Style {
  /** Significant digits; as many as the value has if left out. More are written where so few would be untrue. */
  readonly digits?: number;
  /** `full`: "3.8 million tonnes", "62%"; `symbol`: "3.8 Mt"; `words`: "three tonnes", "62 per cent". */
  readonly form?: 'words' | 'symbol' | 'full';
}

type Form = NonNullable<Style['form']>;

const scales = [
  { factor: 1e12, name: 'trillion', symbol: 'tn' },
  { factor: 1e9, name: 'billion', symbol: 'bn' },
  { factor: 1e6, name: 'million', symbol: 'm' },
] as const;
/** A double carries no more. */
const mostDigits = 15;
/** Up to this number the `words` form spells numerals out. */
const lastInWords = 20;

/**
 * Writes an amount of a unit as a newsroom would: `formatQuantity(3800000, 't')` is "3.8 million tonnes". What
 * it writes, `parseQuantity` reads back to an interval that the value lies in; where the digits asked for
 * would break that (118 countries to two digits), it takes as many as it needs.
 * Throws RangeError for a value that is not finite and for a rank that is no whole number from 1.
 */
export function formatQuantity(value: number, unit: Unit, style: Style = {}): string {
  if (!Number.isFinite(value))
    throw new RangeError(`formatQuantity: expected a finite value, got ${value}`);
  const form = style.form ?? 'full';
  if (unit === 'rank') return form === 'symbol' ? ordinalDigits(value) : ordinalName(value);
  const magnitude = Math.abs(value);
  const canonical = toCanonical(magnitude, unit);
  const sign = value < 0 ? '−' : '';
  let text = '';
  for (let digits = style.digits ?? digitsOf(magnitude); digits <= mostDigits; digits += 1) {
    text = write(magnitude, unit, Math.max(1, digits), form);
    const read = parseQuantity(text);
    if (read !== undefined && contains(read.interval, canonical)) break;
  }
  return sign + text;
}

function write(amount: number, unit: Unit, digits: number, form: Form): string {
  switch (unit) {
    case 't':
    case 'kt':
    case 'Mt': {
      const tonnes = toCanonical(amount, unit);
      if (form !== 'symbol') return withNoun(tonnes, digits, form, 'tonne');
      const rounded = roundTo(tonnes, digits);
      const inMillions = rounded >= 1e6 && suitsScale(rounded, digits, 1e6);
      if (inMillions) return `${writeDigits(rounded / 1e6, digits)} Mt`;
      return `${writeDigits(rounded, digits)} t`;
    }
    case 'kg': {
      if (form !== 'symbol') return withNoun(amount, digits, form, 'kilogram');
      return `${writeDigits(roundTo(amount, digits), digits)} kg`;
    }
    case 'USD':
    case 'million USD':
    case 'billion USD': {
      const dollars = toCanonical(amount, unit);
      if (form === 'words') return withNoun(dollars, digits, form, 'dollar');
      return `$${numeral(dollars, digits, form).text}`;
    }
    case 'USD/kg':
      if (form === 'words') return `${withNoun(amount, digits, form, 'dollar')} a kilogram`;
      return `$${numeral(amount, digits, form).text}${form === 'symbol' ? '/kg' : ' a kilogram'}`;
    case '%': {
      const { text } = numeral(amount, digits, form);
      return form === 'words' ? `${text} per cent` : `${text}%`;
    }
    case 'percentage points':
      return withNoun(amount, digits, form, 'percentage point');
    case 'ratio': {
      const { text } = numeral(amount, digits, form);
      return form === 'symbol' ? `${text}×` : `${text} times`;
    }
    case 'years':
      return withNoun(amount, digits, form, 'year');
    case 'count':
    case 'rank':
      return numeral(amount, digits, form).text;
  }
}

function withNoun(amount: number, digits: number, form: Form, noun: string): string {
  const { text, isOne } = numeral(amount, digits, form === 'symbol' ? 'full' : form);
  return `${text} ${noun}${isOne ? '' : 's'}`;
}

function numeral(
  amount: number,
  digits: number,
  form: Form,
): { readonly text: string; readonly isOne: boolean } {
  const rounded = roundTo(amount, digits);
  const scale = scales.find(({ factor }) => rounded >= factor);
  if (scale !== undefined) {
    const mantissa = Number((rounded / scale.factor).toPrecision(15));
    if (suitsScale(rounded, digits, scale.factor)) {
      const text = mantissaText(mantissa, digits, form);
      return {
        text: form === 'symbol' ? text + scale.symbol : `${text} ${scale.name}`,
        isOne: false,
      };
    }
  }
  return { text: mantissaText(rounded, digits, form), isOne: rounded === 1 && digits === 1 };
}

/**
 * 1,234,567 is read more easily than 1.234567 million; but 880,000,000 to seven digits can only be
 * written as 880.0000 million, since noughts at the end of a plain number mean nothing.
 */
function suitsScale(rounded: number, digits: number, factor: number): boolean {
  return digits - wholeDigits(rounded / factor) <= 3 || digitsOf(rounded) < digits;
}

function mantissaText(mantissa: number, digits: number, form: Form): string {
  const spelt = form === 'words' && Number.isInteger(mantissa) && mantissa <= lastInWords;
  return spelt && digits <= wholeDigits(mantissa)
    ? cardinalName(mantissa)
    : writeDigits(mantissa, digits);
}
