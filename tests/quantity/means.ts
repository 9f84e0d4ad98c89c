import type { Quantity } from '../../src/quantity/quantity.ts';
import { fromCanonical, type Unit } from '../../src/quantity/unit.ts';

/** What words allow, in a unit, as docs/quantities.md prints it: `3,750,000 ≤ x < 3,850,000`. */
export function meansIn({ interval, tied }: Quantity, unit: Unit): string {
  const low = print(interval.low, unit);
  const high = print(interval.high, unit);
  if (low === high) return `x = ${low}${tied ? ', tied' : ''}`;
  const left = interval.lowClosed ? '≤' : '<';
  if (interval.high === Number.POSITIVE_INFINITY) return `${low} ${left} x`;
  return `${low} ${left} x ${interval.highClosed ? '≤' : '<'} ${high}`;
}

function print(canonical: number, unit: Unit): string {
  if (!Number.isFinite(canonical)) return '';
  const amount = Number(fromCanonical(canonical, unit).toPrecision(10));
  return amount.toLocaleString('en-GB', { maximumFractionDigits: 4 });
}
