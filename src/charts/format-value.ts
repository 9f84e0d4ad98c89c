import { format } from 'd3';
import type { Value } from '../quantity/value.ts';
import { withCommas } from '../quantity/with-commas.ts';
import type { Display } from './display.ts';

/** What a drawing says where the publisher printed no figure. */
export const notAvailable = 'not available';

/** In full, or in three digits and a power of ten where there is no room for more. */
export type Notation = 'full' | 'short';

const scientific = format('.3~e');

/** An amount in the unit that the figure prints, free of the tail that division leaves. */
export function displayed(amount: number, display: Display): number {
  return Number((amount / display.divisor).toPrecision(12));
}

/**
 * A number as figures print it: 44, 6.9, 0.89, 12,500, −3. Published numbers keep their digits;
 * more than six of them with a fraction come out of a division, and are cut to a whole number or
 * three digits. Beyond a trillion or a millionth: 1.23e15.
 */
export function formatNumber(number: number, notation: Notation = 'full'): string {
  const size = Math.abs(number);
  const [least, most] = notation === 'full' ? [1e-6, 1e12] : [1e-3, 1e6];
  if (size !== 0 && (size >= most || size < least)) return toScientific(number);
  const clean = Number(number.toPrecision(12));
  const digits = String(Math.abs(clean)).replace('.', '').replace(/^0+/, '').length;
  const tooLong = !Number.isInteger(clean) && digits > 6;
  const shown = tooLong ? Number(clean.toPrecision(Math.max(3, wholeDigits(size)))) : clean;
  return withCommas(shown).replace('-', '−');
}

/** A value as printed beside its mark, bounds as the publisher writes them: ">75", "<5". */
export function formatValue(value: Value, display: Display, notation: Notation = 'full'): string {
  if (value.kind === 'missing') return notAvailable;
  const sign = { known: '', 'at-least': '>', 'at-most': '<' }[value.kind];
  const exact = displayed(value.amount, display);
  const amount = rounded(exact, display.decimals);
  const printed = formatNumber(amount, notation);
  const zeros = amount === exact ? 0 : (display.decimals ?? 0);
  return sign + withZeros(printed, zeros) + display.suffix;
}

/** What was rounded keeps its zeros, which say how far: 33.0068 is "33.0", and 12 is "12". */
function withZeros(printed: string, decimals: number): string {
  if (decimals === 0 || printed.includes('e')) return printed;
  const [whole = '', fraction = ''] = printed.split('.');
  return `${whole}.${fraction.padEnd(decimals, '0')}`;
}

/** To so many digits behind the point, unless nothing would be left of it. */
function rounded(amount: number, decimals: number | undefined): number {
  if (decimals === undefined || Math.abs(amount) >= 1e15) return amount;
  return Number(amount.toFixed(decimals)) || amount;
}

/** "1.23e15", "−1e−7": d3 writes the plus and a hyphen. */
function toScientific(number: number): string {
  return scientific(number).replace('e+', 'e').replace('-', '−');
}

function wholeDigits(size: number): number {
  return size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
}

/** A value with what it is counted in: "69.2%" where the figure writes a sign behind its values, else "3.8 million tonnes". */
export function formatWithUnit(value: Value, display: Display): string {
  return formatValue(value, display) + (display.suffix ? '' : ` ${display.unit}`);
}
