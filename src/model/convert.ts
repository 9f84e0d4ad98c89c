import type { Path } from '../problem/problem.ts';
import { dimensionOf, fromCanonical, toCanonical, type Unit } from '../quantity/unit.ts';
import type { Value } from '../quantity/value.ts';
import type { ComputedNumber } from './computed-number.ts';
import { stop } from './unworkable.ts';

/** Ends the working where another number measures something else. */
export function sameDimension(unit: Unit, other: ComputedNumber, path?: Path): void {
  if (dimensionOf(unit) === dimensionOf(other.unit)) return;
  stop({
    rule: 'number-units',
    ...(path && { path }),
    found: `${unit} with ${other.unit} (${other.id})`,
    wanted: 'amounts of one kind',
    hint: `take ${other.unit} with ${other.unit} alone, and ${unit} with ${unit}`,
  });
}

/** A value in another unit of its dimension. */
export function convert(value: Value, from: Unit, to: Unit): Value {
  if (value.kind === 'missing' || from === to) return value;
  return { kind: value.kind, amount: fromCanonical(toCanonical(value.amount, from), to) };
}
