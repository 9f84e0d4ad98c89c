import { type Circumstances, type Fault, faultOf } from './fault.ts';
import type { Quantity } from './quantity.ts';
import { suggest } from './suggest.ts';
import type { Unit } from './unit.ts';
import type { Value } from './value.ts';

/** Whether words say what a value says, and if not, why not and what to write instead. */
export type Agreement =
  | { readonly agrees: true }
  | { readonly agrees: false; readonly reason: Fault; readonly suggestion: string };

/**
 * Holds an author's words against a value from data.
 *
 * The value's amount is in `unit` as a table would print it: 62 for 62%, a change of −62% is −62 of `%` or −0.62 of
 * `ratio`. Words without a direction are compared with the magnitude, so "62%" agrees with either sign.
 * Where a rank is shared, and only there, the words must say so; a share or a ratio is no change, and words
 * that say one are held against what it comes to: 2.05 times is "105% more".
 */
export function agree(
  quantity: Quantity,
  value: Value,
  unit: Unit,
  circumstances: Circumstances = {},
): Agreement {
  const reason = faultOf(quantity, value, unit, circumstances);
  if (reason === undefined) return { agrees: true };
  return { agrees: false, reason, suggestion: suggest(quantity, value, unit, circumstances) };
}
