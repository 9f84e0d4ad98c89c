import { formatQuantity } from '../quantity/format-quantity.ts';
import { parseQuantity } from '../quantity/parse-quantity.ts';
import { digitsOf, roundTo, wholeDigits } from '../quantity/round.ts';
import { allUnits, dimensionOf, entryOf, type Unit } from '../quantity/unit.ts';
import type { Value } from '../quantity/value.ts';

/** Digits of what was worked out, at least: those before the point are kept below a million. */
const fewDigits = 3;
const keptBelow = 1e6;

const bounds = { known: '', 'at-least': 'more than ', 'at-most': 'less than ' } as const;

/**
 * An amount as prose says it: "28.5 million tonnes", "more than 90 million tonnes", "81.9%". An exact one, such
 * as a cell, has all its digits.
 */
export function amountWords(value: Value, unit: Unit, { isExact }: { isExact: boolean }): string {
  if (value.kind === 'missing') return 'not available';
  const { amount, kind } = value;
  const size = Math.abs(amount);
  const few = Math.max(fewDigits, size < keptBelow ? wholeDigits(size) : 0);
  const digits = digitsOf(isExact ? size : roundTo(size, few));
  return bounds[kind] + formatQuantity(amount, unit, { digits });
}

/** The unit that words name, where it measures what `unit` does: kilograms of what a table has in tonnes. */
export function unitInWords(words: string, unit: Unit): Unit {
  const { dimension, wording } = parseQuantity(words) ?? {};
  if (!wording || dimension !== dimensionOf(unit)) return unit;
  const worth = wording.factor / wording.scale;
  const isNamed = (one: Unit) => {
    const { factor, of, per } = entryOf(one);
    return dimensionOf(one) === dimension && !of && !per && factor === worth;
  };
  return allUnits.find(isNamed) ?? unit;
}

/** An amount in words cut at its numeral: "5.7" and "million tonnes"; without what stands behind where nothing does. */
export function numeralAndRest(words: string): { readonly numeral: string; readonly rest: string } {
  const [, numeral = words, rest = ''] =
    /^((?:(?:more|less) than )?[−\d.,]+) (.+)$/.exec(words) ?? [];
  return { numeral, rest };
}
