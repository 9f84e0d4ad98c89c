import { type Departure, type Departures, fateOf, isPage } from './departure.ts';
import type { LinkRegister } from './link-register.ts';

/** A page in the place of one that has gone: it leads on, or says that it was withdrawn. */
export interface Notice {
  readonly address: string;
  /** Where it leads; absent where the page is withdrawn. */
  readonly to?: string;
  readonly departure: Departure;
}

/** The notices that a site with these pages needs, by their addresses, in order. */
export function noticesOf(
  register: LinkRegister,
  departures: Departures,
  pages: ReadonlySet<string>,
): ReadonlyMap<string, Notice> {
  if (departures.size === 0) return new Map();
  const gone = new Set([...departures.keys(), ...register.keys()]);
  const addresses = [...gone].filter((address) => isPage(address) && !pages.has(address)).sort();
  return new Map(
    addresses.flatMap((address): [string, Notice][] => {
      const fate = fateOf(address, departures, (one) => pages.has(one));
      // Of a page that has moved, what has no counterpart is lost, and the build says so.
      if (!fate || (fate.to === undefined && fate.departure.to !== undefined)) return [];
      return [[address, { address, ...fate }]];
    }),
  );
}
