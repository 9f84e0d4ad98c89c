/** What a unit measures. Words and values are only compared within one dimension. */
export type Dimension =
  | 'mass'
  | 'money'
  | 'price'
  | 'share'
  | 'points'
  | 'count'
  | 'rank'
  | 'ratio'
  | 'duration';

interface UnitEntry {
  readonly dimension: Dimension;
  /** One of this unit in the canonical unit of its dimension: tonnes, dollars, dollars a kilogram, fraction 0–1, percentage points, years. */
  readonly factor: number;
}

const units = {
  t: { dimension: 'mass', factor: 1 },
  kt: { dimension: 'mass', factor: 1e3 },
  Mt: { dimension: 'mass', factor: 1e6 },
  kg: { dimension: 'mass', factor: 1e-3 },
  USD: { dimension: 'money', factor: 1 },
  'million USD': { dimension: 'money', factor: 1e6 },
  'billion USD': { dimension: 'money', factor: 1e9 },
  'USD/kg': { dimension: 'price', factor: 1 },
  '%': { dimension: 'share', factor: 0.01 },
  'percentage points': { dimension: 'points', factor: 1 },
  count: { dimension: 'count', factor: 1 },
  rank: { dimension: 'rank', factor: 1 },
  ratio: { dimension: 'ratio', factor: 1 },
  years: { dimension: 'duration', factor: 1 },
} as const satisfies Record<string, UnitEntry>;

/** A unit that a column or a number may have. The list is closed: a new unit is a new line above. */
export type Unit = keyof typeof units;

/** Every unit, in the order in which messages list them. */
export const allUnits = Object.keys(units) as Unit[];

/** Whether the text names one of our units, case and all (`Mt` is one, `mt` is not). */
export function isUnit(text: string): text is Unit {
  return Object.hasOwn(units, text);
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
