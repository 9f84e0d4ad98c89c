import { type UnitEntry, unitEntries, units } from './units.ts';

/** A unit that a column or a number may have. */
export type Unit = keyof typeof units;

/** What a unit measures. Words and values are only compared within one dimension. */
export type Dimension = (typeof units)[Unit]['dimension'];

/** Every unit, in the order in which messages list them. */
export const allUnits = Object.keys(units) as Unit[];

/** All that the table says of a unit. Throws for a name that is not in it. */
export function entryOf(unit: string): UnitEntry {
  const entry = unitEntries.get(unit);
  if (!entry) throw new Error(`entryOf: there is no unit ${unit}`);
  return entry;
}

/** Whether the text names one of our units, case and all (`Mt` is one, `mt` is not). */
export function isUnit(text: string): text is Unit {
  return unitEntries.has(text);
}

export function dimensionOf(unit: Unit): Dimension {
  return units[unit].dimension;
}

/**
 * An amount in the canonical unit of its dimension: mass in tonnes, money in dollars, price in dollars
 * a kilogram, share as a fraction (62 of `%` is 0.62), the rest as they are.
 */
export function toCanonical(amount: number, unit: Unit): number {
  return clean(amount * units[unit].factor);
}

/** The other way round: 0.62 of the dimension of `%` is 62. */
export function fromCanonical(amount: number, unit: Unit): number {
  return clean(amount / units[unit].factor);
}

/** Takes off the dust of binary fractions, so that 85 kg is 0.085 t and not 0.08500000000000001 t. */
function clean(amount: number): number {
  return Number(amount.toPrecision(15));
}
