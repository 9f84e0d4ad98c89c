import { contains } from './interval.ts';
import { cardinalName, ordinalDigits, ordinalName } from './number-words.ts';
import { parseQuantity } from './parse-quantity.ts';
import { digitsOf, roundTo, wholeDigits, writeDigits } from './round.ts';
import { writtenScales } from './scale-words.ts';
import { entryOf, toCanonical, type Unit } from './unit.ts';
import { nounOf } from './unit-name.ts';
import type { UnitEntry } from './units.ts';

/** How a quantity is written. */
export interface Format {
  /** Significant digits; as many as the value has if left out. More are written where so few would be untrue. */
  readonly digits?: number;
  /** `full`: "3.8 million tonnes", "62%"; `symbol`: "3.8 Mt"; `words`: "three tonnes", "62 per cent". */
  readonly form?: 'words' | 'symbol' | 'full';
}

type Form = NonNullable<Format['form']>;

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
export function formatQuantity(value: number, unit: Unit, style: Format = {}): string {
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

/** In the unit that prose writes: kilotonnes in tonnes, a million dollars in dollars. */
function write(amount: number, unit: Unit, digits: number, form: Form): string {
  const entry = entryOf(unit);
  if (entry.of === undefined) return writeEntry(amount, entry, digits, form);
  const of = entryOf(entry.of);
  return writeEntry(toCanonical(amount, unit) / of.factor, of, digits, form);
}

function writeEntry(amount: number, entry: UnitEntry, digits: number, form: Form): string {
  const { sign, isSigned, noun, per } = entry;
  if (per) {
    const [of, each] = [entryOf(per[0]), entryOf(per[1])];
    const tail = form === 'symbol' && each.sign ? `/${each.sign.text}` : ` a ${each.noun}`;
    return writeEntry(amount, of, digits, form) + tail;
  }
  if (noun !== undefined && (!sign || form === 'words' || (form === 'full' && !isSigned))) {
    const { text, isOne } = numeral(amount, digits, form === 'symbol' ? 'full' : form);
    return `${text} ${nounOf(entry, isOne)}`;
  }
  if (sign?.at === 'apart') return withSign(amount, entry, digits, sign.text);
  const { text } = numeral(amount, digits, form);
  return `${sign?.at === 'before' ? sign.text : ''}${text}${sign?.at === 'behind' ? sign.text : ''}`;
}

/** "118,000 t", and in the larger unit where that is shorter: "3.8 Mt". No scale word stands before such signs. */
function withSign(amount: number, entry: UnitEntry, digits: number, sign: string): string {
  const rounded = roundTo(amount, digits);
  const larger = entry.larger === undefined ? undefined : entryOf(entry.larger);
  const factor = (larger?.factor ?? 1) / entry.factor;
  if (larger?.sign && rounded >= factor && suitsScale(rounded, digits, factor)) {
    return `${writeDigits(rounded / factor, digits)} ${larger.sign.text}`;
  }
  return `${writeDigits(rounded, digits)} ${sign}`;
}

function numeral(
  amount: number,
  digits: number,
  form: Form,
): { readonly text: string; readonly isOne: boolean } {
  const rounded = roundTo(amount, digits);
  const scale = writtenScales.find(({ factor }) => rounded >= factor);
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
