import { withCommas } from './with-commas.ts';

/** To the next, the lower or the higher last place. */
export type Rounding = 'nearest' | 'down' | 'up';

/**
 * Values this close below the middle between two figures are taken to be the middle and rounded up,
 * as `contains` takes them: 1.005 is a little less than that in binary.
 */
const nudge = 2e-10;
/** More digits than these would show the nudge. */
const nudgedDigits = 9;

/** Rounds an amount of at least zero to significant digits. */
export function roundTo(amount: number, digits: number, rounding: Rounding = 'nearest'): number {
  if (amount === 0) return 0;
  const places = Math.min(Math.max(1, digits), 17);
  const nudged = places <= nudgedDigits ? amount * (1 + nudge) : amount;
  const nearest = Number(nudged.toPrecision(places));
  const step = 10 ** (wholeDigits(nearest) - places);
  if (rounding === 'down' && nearest > amount) return Number((nearest - step).toPrecision(places));
  if (rounding === 'up' && nearest < amount) return Number((nearest + step).toPrecision(places));
  return nearest;
}

/** The fewest digits that write the amount as it is, up to 15. */
export function digitsOf(amount: number): number {
  const [mantissa = '0'] = Number(amount.toPrecision(15)).toExponential().split('e');
  return mantissa.replace('.', '').length;
}

/** Digits before the point: 3 for 118.4, 0 for 0.5, −1 for 0.05. */
export function wholeDigits(amount: number): number {
  return amount === 0 ? 1 : Number(amount.toExponential().split('e')[1]) + 1;
}

/** Beyond it a double has figures of its own behind those that it was given. */
const exactBelow = 1e15;

/** With commas between thousands and as many decimals as the significant digits ask for: `118,000`, `3.80`. */
export function writeDigits(amount: number, digits: number, separator = ','): string {
  const decimals = Math.min(100, Math.max(0, digits - wholeDigits(amount)));
  const text = amount < exactBelow ? amount.toFixed(decimals) : wholeText(amount, digits);
  return withCommas(text, separator);
}

/** A large whole number, with noughts behind the significant digits. */
function wholeText(amount: number, digits: number): string {
  const [mantissa = '', exponent] = amount.toExponential(Math.min(digits, 15) - 1).split('e');
  return mantissa.replace('.', '').padEnd(Number(exponent) + 1, '0');
}
