import type { Place } from '../problem/problem.ts';

export const referenceSchemes = ['number', 'cite', 'claim'] as const;
export type ReferenceScheme = (typeof referenceSchemes)[number];

/** A place in words that relies on something: `[3.8 million tonnes](number:harvest-2025)`. */
export interface Reference {
  readonly scheme: ReferenceScheme;
  readonly id: string;
  /** What stands between the brackets, without markup; empty in `[](cite:…)`. */
  readonly words: string;
  /** Where in the source, e.g. "p. 144", from `[…](cite:id "p. 144")`. */
  readonly locator?: string;
  readonly place: Place;
}

/** Scheme and id of an address of ours, or `undefined` for any other address. */
export function parseReference(
  address: string,
): { scheme: ReferenceScheme; id: string } | undefined {
  const match = /^(number|cite|claim):(.*)$/.exec(address);
  if (!match) return undefined;
  return { scheme: match[1] as ReferenceScheme, id: match[2] as string };
}
