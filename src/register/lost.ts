import { nearestWord } from '../problem/nearest.ts';
import { counted } from '../quantity/counted.ts';
import { type Departures, fateOf, headsOf, isPage, splitAddress } from './departure.ts';
import { bare, type LinkRegister, promisedPlaces } from './link-register.ts';
import type { Notice } from './notices.ts';
import { isLetGo, withdrawnPlaces } from './place-departures.ts';

/** What a build has: every address, with the ids on its pages. */
export type Present = ReadonlyMap<string, ReadonlySet<string>>;

/** Something published that a build would lose. */
export interface Loss {
  /** e.g. "/figures/old/" or "/articles/talks/#number-a". */
  readonly address: string;
  /** How many more addresses go with it, below and beside it. */
  readonly others: number;
}

/**
 * Everything in the register that is neither there nor accounted for, in order. A page that has been
 * renamed must have all places that it had. One that has gone into a page of its own past does not:
 * its places open the head of that page, unless lines of their own say better.
 */
export function findLosses(
  register: LinkRegister,
  present: Present,
  departures: Departures,
  notices: ReadonlyMap<string, Notice>,
): Loss[] {
  const lost = new Set<string>();
  const arrivals = Map.groupBy([...notices.values()], ({ to }) => to);
  const places: Loss[] = [];
  const withdrawn = withdrawnPlaces(departures);
  for (const [address, kept] of register) {
    const ids = present.get(address);
    const notice = notices.get(address);
    if (!ids) {
      // A file that is withdrawn is gone, and no page can say so in its place.
      const isWithdrawn = fateOf(address, departures, () => false)?.departure.withdrawn;
      if (!isWithdrawn) lost.add(address);
      continue;
    }
    const to = notice?.to;
    const isRenamed = to !== undefined && !register.has(to) && arrivals.get(to)?.length === 1;
    if (notice && !isRenamed) continue;
    const there = isRenamed ? present.get(splitAddress(to).page) : ids;
    for (const place of promisedPlaces(kept)) {
      const isAccounted = withdrawn.has(place) || isLetGo(departures, address, place);
      if (there?.has(place) || isAccounted) continue;
      places.push({ address: `${address}#${place}`, others: 0 });
    }
  }
  const heads = [...headsOf(lost)].map(([address, others]) => ({ address, others }));
  return [...heads, ...places].sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Losses that are listed; the first ones with the line that would keep them. */
const [mostListed, mostMended] = [30, 4];

/** The whole message: what would be lost, where it was, and how to keep it. */
export function lossesText(
  losses: readonly Loss[],
  present: Present,
  register: LinkRegister,
  notices: ReadonlyMap<string, Notice>,
): string {
  const where = (page: string) => notices.get(page)?.to ?? page;
  const listed = losses
    .slice(0, mostListed)
    .map((loss) => `  ${loss.address}  (${kindOf(loss, where)})`);
  const more = losses.length - listed.length;
  const cures = losses.slice(0, mostMended).map(({ address }) => {
    const successor = successorOf(address, present, register, where);
    return `  ${address}: ${successor ?? guessOf(address, where)}`;
  });
  return [
    'This build would lose what has been published, as links.txt remembers it:',
    ...listed,
    ...(more > 0 ? [`  and ${more} more`] : []),
    'Put back what stood there, or say in moved.yaml, beside it, where it is now, for example:',
    ...cures,
    'or that it has been withdrawn:',
    `  ${losses[0]?.address}: { withdrawn: YYYY-MM-DD, reason: … }`,
  ].join('\n');
}

function kindOf({ address, others }: Loss, where: (page: string) => string): string {
  const { page, place } = splitAddress(address);
  if (place !== undefined) return `a place on ${where(page)}`;
  const kind = isPage(address) ? 'a page' : 'a file';
  if (others === 0) return kind;
  return `${kind}, and ${counted(others, 'address', 'addresses')} with it`;
}

function guessOf(address: string, where: (page: string) => string): string {
  const { page, place } = splitAddress(address);
  if (place !== undefined) return `${where(page)}#its-new-place`;
  return isPage(page) ? '/its/new/address/' : '/its/new/address.csv';
}

/** What is new, of the same kind, and named most like what is lost; or the only one that is new. */
function successorOf(
  address: string,
  present: Present,
  register: LinkRegister,
  where: (page: string) => string,
): string | undefined {
  const { page, place } = splitAddress(address);
  if (place !== undefined) {
    const known = new Set(promisedPlaces(register.get(page) ?? bare));
    const host = where(page);
    const like = likest(
      place,
      [...(present.get(host) ?? [])].filter(
        (id) => !known.has(id) && familyOf(id) === familyOf(place),
      ),
    );
    return like === undefined ? undefined : `${host}#${like}`;
  }
  const kind = page.split('/')[1];
  const fresh = [...present.keys()].filter(
    (one) => !register.has(one) && isPage(one) === isPage(page),
  );
  return likest(
    page,
    [...headsOf(new Set(fresh)).keys()].filter((one) => one.split('/')[1] === kind),
  );
}

/** What kind of place an id is of: "number-a" a number, anything else a heading or a part of the page. */
function familyOf(id: string): string {
  return /^(?:claim|fig|note|number|p|row|source)(?=-)/.exec(id)?.[0] ?? '';
}

function likest(name: string, candidates: readonly string[]): string | undefined {
  return nearestWord(name, candidates) ?? (candidates.length === 1 ? candidates[0] : undefined);
}
