import type { Value } from '../model/value.ts';
import { type Fault, faultOf } from './fault.ts';
import type { Quantity } from './quantity.ts';
import { suggest } from './suggest.ts';
import type { Unit } from './unit.ts';

/** Whether words say what a value says, and if not, why not and what to write instead. */
export type Agreement =
  | { readonly agrees: true }
  | { readonly agrees: false; readonly reason: Fault; readonly suggestion: string };

/**
 * Holds an author's words against a value from data.
 *
 * The value's amount is in `unit` as a table would print it: 62 for 62%, a change of −62% is −62 of `%` or −0.62 of
 * `ratio`. Words without a direction are compared with the magnitude, so "62%" agrees with either sign.
 * `tied`: the rank is shared with others; then, and only then, the words must say so.
 */
export function agree(quantity: Quantity, value: Value, unit: Unit, tied = false): Agreement {
  const reason = faultOf(quantity, value, unit, tied);
  if (reason === undefined) return { agrees: true };
  return { agrees: false, reason, suggestion: suggest(quantity, value, unit, tied) };
}
