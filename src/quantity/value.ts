/**
 * What a cell, or a sum done with cells, can hold. "Not available" is a value of its own: it is
 * never zero. A bound is what the publisher printed as `>75,000,000` or `<5`.
 */
export type Value =
  | { readonly kind: 'known'; readonly amount: number }
  | { readonly kind: 'at-least'; readonly amount: number }
  | { readonly kind: 'at-most'; readonly amount: number }
  | { readonly kind: 'missing' };

export const missing: Value = { kind: 'missing' };

export function known(amount: number): Value {
  if (!Number.isFinite(amount)) throw new Error(`known: an amount must be finite, got ${amount}`);
  return { kind: 'known', amount };
}

/** The amount, bound or not; `undefined` where there is none. */
export function amountOf(value: Value): number | undefined {
  return value.kind === 'missing' ? undefined : value.amount;
}
