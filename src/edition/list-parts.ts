import { addressOf, withBase } from '../model/address.ts';

/** The parts of a list as each of its pages leads to them. */
export interface ListPart {
  /** From 1. */
  readonly part: number;
  /** With the base. */
  readonly address: string;
  readonly isShown: boolean;
}

/** One page of a list. */
export interface ListedPart<Entry> {
  /** From the site's root. */
  readonly address: string;
  readonly entries: readonly Entry[];
  /** All parts; the one alone where everything stands on one page. */
  readonly parts: readonly ListPart[];
}

/** Cuts a list into pages of so many entries; an empty list is one page. `list` is its address. */
export function listParts<Entry>(
  list: string,
  entries: readonly Entry[],
  most: number,
  base: string,
): ListedPart<Entry>[] {
  const count = Math.max(1, Math.ceil(entries.length / most));
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return numbers.map((shown) => ({
    address: addressOf.list(list, shown),
    entries: entries.slice((shown - 1) * most, shown * most),
    parts: numbers.map((part) => ({
      part,
      address: withBase(base, addressOf.list(list, part)),
      isShown: part === shown,
    })),
  }));
}
