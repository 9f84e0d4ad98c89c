import type { Departure, Departures } from '../../src/register/departure.ts';
import {
  bare,
  type KeptAddress,
  type KeptParagraph,
  type LinkRegister,
} from '../../src/register/link-register.ts';

const place = { file: 'content/moved.yaml', line: 1, column: 1 };

/** A register of addresses with ids on them: { '/about/': ['main'] }. */
export function registerOf(places: Readonly<Record<string, readonly string[]>>): LinkRegister {
  return new Map(
    Object.entries(places).map(([address, ids]) => [address, { ...bare, places: new Set(ids) }]),
  );
}

/** Lines of moved.yaml; without an address that of a withdrawal. */
export function departuresOf(lines: Readonly<Record<string, string | undefined>>): Departures {
  return new Map(
    Object.entries(lines).map(([from, to]): [string, Departure] => {
      const fate =
        to === undefined ? { withdrawn: { day: '2025-06-01', reason: 'It was wrong.' } } : { to };
      return [from, { from, ...fate, place, placeOfTarget: place }];
    }),
  );
}

export function paragraph(id: string, words = id.slice(2), isGone = false): KeptParagraph {
  return { id, words: words.padEnd(7, '0').slice(0, 7), sketch: '-'.repeat(24), isGone };
}

export function kept(over: Partial<KeptAddress>): KeptAddress {
  return { ...bare, ...over };
}
