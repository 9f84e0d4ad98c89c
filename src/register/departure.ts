import type { Place } from '../problem/problem.ts';
import type { KeptAddress, LinkRegister } from './link-register.ts';

/** A line of moved.yaml: where something published has gone. */
export interface Departure {
  /** The old address, e.g. "/articles/old/", "/figures/old.csv" or "/about/#masthead". */
  readonly from: string;
  /** The new one; absent where it is withdrawn. */
  readonly to?: string;
  readonly withdrawn?: { readonly day: string; readonly reason: string };
  readonly place: Place;
  /** Where the new address, or the statement, stands. */
  readonly placeOfTarget: Place;
}

/** All of them, by the old address, in the order of the file. */
export type Departures = ReadonlyMap<string, Departure>;

/** The page or file of an address, and the place on it: "/about/#masthead" is "/about/" and "masthead". */
export function splitAddress(address: string): { readonly page: string; readonly place?: string } {
  const at = address.indexOf('#');
  if (at === -1) return { page: address };
  return { page: address.slice(0, at), place: address.slice(at + 1) };
}

export function isPage(address: string): boolean {
  return address.endsWith('/');
}

/** What has become of an address that has no page or file of its own any more. */
export interface Fate {
  readonly departure: Departure;
  /** Where it is now; absent where it is withdrawn, or where it should be and nothing is. */
  readonly to?: string;
}

/**
 * What moved.yaml says of an address. A line for a page holds for what lies below it and beside it
 * too ("/figures/a/" for "/figures/a/embed/" and "/figures/a.csv"), unless that has a line of its
 * own. What has moved so is looked for under its own name, and under that of its new page.
 */
export function fateOf(
  address: string,
  departures: Departures,
  isThere: (address: string) => boolean,
): Fate | undefined {
  if (departures.size === 0) return undefined;
  const own = departures.get(address);
  if (own) return { departure: own, ...(own.to !== undefined && { to: own.to }) };
  const around = pagesAround(address).find((page) => departures.has(page));
  const departure = around === undefined ? undefined : departures.get(around);
  if (!departure) return undefined;
  if (departure.to === undefined) return { departure };
  const to = counterparts(address, departure.from, departure.to).find(isThere);
  return { departure, ...(to !== undefined && { to }) };
}

/** Pages that an address lies below, or is a file beside, the nearest first: of /a/b.csv /a/b/ and /a/. */
export function pagesAround(address: string): string[] {
  const steps = address.split('/');
  const last = steps.pop() ?? '';
  const folder = steps.join('/');
  const dots = last.split('.');
  const beside = dots
    .slice(1)
    .map((_, index) => `${folder}/${dots.slice(0, index + 1).join('.')}/`);
  const above = steps.map((_, index) => `${steps.slice(0, index + 1).join('/')}/`);
  return [...above, ...beside].filter((page) => page !== address && page !== '/').reverse();
}

/** Addresses without those that go with another one of them, each with how many do. */
export function headsOf(addresses: ReadonlySet<string>): Map<string, number> {
  const heads = new Map<string, number>();
  for (const address of addresses) {
    const head = pagesAround(address).findLast((page) => addresses.has(page));
    if (head === undefined) heads.set(address, heads.get(address) ?? 0);
    else heads.set(head, (heads.get(head) ?? 0) + 1);
  }
  return heads;
}

/** What may stand for an address when its page has moved: /datasets/b/b.csv for /datasets/a/a.csv. */
function counterparts(address: string, from: string, to: string): string[] {
  const stem = splitAddress(to).page.slice(0, -1);
  const rest = address.slice(from.length - 1);
  const [oldName, newName] = [from, `${stem}/`].map((page) => page.split('/').at(-2) ?? '');
  const file = rest.split('/').at(-1) ?? '';
  const ending = file.slice(oldName?.length);
  const isNamed = file.startsWith(`${oldName}`) && /^[-.]/.test(ending);
  const renamed = `${rest.slice(0, rest.length - file.length)}${newName}${ending}`;
  return isNamed ? [stem + rest, stem + renamed] : [stem + rest];
}

/**
 * What was last published at an address; where nothing was, what was published at the one from which
 * it has moved, so that a renamed article keeps its paragraphs.
 */
export function lastPublished(
  register: LinkRegister,
  departures: Departures,
  address: string,
): KeptAddress | undefined {
  const own = register.get(address);
  if (own) return own;
  const from = [...departures.values()].find((one) => one.to === address)?.from;
  return from === undefined ? undefined : register.get(from);
}

/** The page that a place is looked for on: its own, or the one that this has moved to. */
export function hostOf(page: string, departures: Departures): string {
  const to = departures.get(page)?.to;
  return to === undefined ? page : splitAddress(to).page;
}

/** The ids that moved.yaml accounts for, by the page that they are looked for on. */
export function departedIds(departures: Departures): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  for (const from of departures.keys()) {
    const { page, place } = splitAddress(from);
    if (place === undefined) continue;
    const host = hostOf(page, departures);
    ids.set(host, (ids.get(host) ?? new Set()).add(place));
  }
  return ids;
}
