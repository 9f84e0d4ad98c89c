import { aboutId, titleId } from './anchor.ts';
import { type Departure, type Departures, hostOf, isPage, splitAddress } from './departure.ts';
import type { LinkRegister } from './link-register.ts';
import type { Notice } from './notices.ts';

/** A place that is no longer where it was published. */
export interface DepartedPlace {
  /** The page that links still ask for it on. */
  readonly page: string;
  /** The id by which they do. */
  readonly id: string;
  readonly departure: Departure;
}

/** One that is elsewhere on its page now: at another id, or at the head of the page where none is named. */
export interface MovedPlace extends Omit<DepartedPlace, 'departure'> {
  readonly at: string | undefined;
  /** The line that says so; absent where it follows from one about a page. */
  readonly departure?: Departure;
}

/** Places that have moved within their page, or with it. */
export function movedPlaces(departures: Departures): MovedPlace[] {
  return placesOf(departures).flatMap((place) => {
    const target = targetOf(place);
    return target?.page === place.page ? [{ ...place, at: target.place }] : [];
  });
}

/** Places that have gone to another page, or are withdrawn, by the page that has to say so. */
export function leftPlaces(departures: Departures): ReadonlyMap<string, DepartedPlace[]> {
  const left = placesOf(departures).filter((place) => targetOf(place)?.page !== place.page);
  return Map.groupBy(left, ({ page }) => page);
}

/**
 * Places that are called otherwise since what they are named after has moved: where /figures/a/ has
 * moved to /figures/b/, #fig-a of every page is its #fig-b.
 */
export function renamedPlaces(
  register: LinkRegister,
  departures: Departures,
  notices: ReadonlyMap<string, Notice>,
): MovedPlace[] {
  const names = [...departures.values()].flatMap(namesChanged);
  if (names.length === 0) return [];
  return [...register].flatMap(([address, { places }]) => {
    const notice = notices.get(address);
    if (notice && notice.to === undefined) return [];
    const { page } = splitAddress(notice?.to ?? address);
    return names.flatMap(([id, at]) => (places.has(id) ? [{ page, id, at }] : []));
  });
}

/** Ids of places that are named after what is withdrawn: with the figure its place in every article goes. */
export function withdrawnPlaces(departures: Departures): ReadonlySet<string> {
  return new Set(
    [...departures.values()].flatMap(({ from, to }) => (to === undefined ? namesOf(from) : [])),
  );
}

/** Whether a line with a star lets a place go: "/datasets/a/#row-*" any row of it, "/a/#*" any place. */
export function isLetGo(departures: Departures, page: string, place: string): boolean {
  for (let length = 0; length <= place.length; length += 1) {
    if (departures.has(`${page}#${place.slice(0, length)}*`)) return true;
  }
  return false;
}

function placesOf(departures: Departures): DepartedPlace[] {
  return [...departures.values()].flatMap((departure) => {
    const { page, place } = splitAddress(departure.from);
    if (place === undefined || place.endsWith('*')) return [];
    return [{ page: hostOf(page, departures), id: place, departure }];
  });
}

function targetOf({ departure }: DepartedPlace) {
  return departure.to === undefined ? undefined : splitAddress(departure.to);
}

/** How the ids of places that are named after a page are called (see components/Figure and ClaimLedger). */
const namedAfter: Record<string, (id: string) => readonly string[]> = {
  figures: (id) => [`fig-${id}`, `fig-${id}-title`, titleId(id), aboutId(id)],
  claims: (id) => [`claim-${id}`],
};

function namesOf(page: string): readonly string[] {
  const [, kind = '', id = '', ...rest] = page.split('/');
  return isPage(page) && rest.join('') === '' ? (namedAfter[kind]?.(id) ?? []) : [];
}

function namesChanged({ from, to }: Departure): [string, string][] {
  if (to === undefined || from.split('/')[1] !== to.split('/')[1]) return [];
  const now = namesOf(splitAddress(to).page);
  return namesOf(from).flatMap((name, index): [string, string][] => {
    const at = now[index];
    return at === undefined ? [] : [[name, at]];
  });
}
