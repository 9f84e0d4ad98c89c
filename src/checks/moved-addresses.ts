import { nearestWord } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import {
  type Departure,
  type Departures,
  fateOf,
  hostOf,
  isPage,
  splitAddress,
} from '../register/departure.ts';
import { knownPages, pagesWithoutDrafts } from './known-pages.ts';
import type { WorkedNumbers } from './work-numbers.ts';

/**
 * What moved.yaml says is so: old pages are gone, new ones are there, and each line leads to its end
 * at once. Files and places on pages are looked for when the site is built.
 */
export function checkMoved(
  content: Content,
  compiled: CompiledContent,
  worked: WorkedNumbers,
): Problem[] {
  const { departures } = content;
  if (departures.size === 0) return [];
  const here = pagesWithoutDrafts(content, compiled, worked);
  const known = knownPages(content, compiled);
  return [...departures.values()].flatMap((departure) => {
    const source = checkSource(departure, departures, here);
    return [...source, ...checkTarget(departure, departures, known)];
  });
}

function checkSource(
  { from, place }: Departure,
  departures: Departures,
  here: ReadonlySet<string>,
): Problem[] {
  const { page, place: id } = splitAddress(from);
  if (id === undefined) {
    if (!here.has(page)) return [];
    return [
      problemAt(place, {
        rule: 'moved-from',
        found: `"${page}", where there is still a page`,
        wanted: 'an address that has no page any more',
        hint: 'remove this line, or what makes the page',
      }),
    ];
  }
  if (here.has(hostOf(page, departures))) return [];
  return [
    problemAt(place, {
      rule: 'reference-known',
      found: `a place on "${page}", where there is no page`,
      wanted: 'a place on a page that is there',
      hint: `say where the page is now, as "${page}:"`,
    }),
  ];
}

function checkTarget(
  departure: Departure,
  departures: Departures,
  known: ReadonlySet<string>,
): Problem[] {
  const { from, to, placeOfTarget } = departure;
  if (to === undefined) return [];
  const { page } = splitAddress(to);
  const onward = known.has(page) ? departures.get(to) : nextOf(to, departures, known);
  if (onward) return [problemAt(placeOfTarget, notOnce(departure, onward, departures, known))];
  const ofPage = isPage(splitAddress(from).page);
  if (ofPage !== isPage(page)) {
    return [
      problemAt(placeOfTarget, {
        rule: 'moved-to',
        found: `"${to}", ${ofPage ? 'a file for a page' : 'a page for a file'}`,
        wanted: ofPage ? 'the address of a page' : 'the address of a file',
        hint: `lead to ${ofPage ? 'a page' : 'a file'}, or say withdrawn: and reason:`,
      }),
    ];
  }
  if (from.endsWith('*') && page !== to) {
    return [
      problemAt(placeOfTarget, {
        rule: 'moved-to',
        found: `"${to}", one place for many`,
        wanted: 'the address of a page',
        hint: `write "${page}"`,
      }),
    ];
  }
  if (!ofPage || known.has(page)) return [];
  const meant = nearestWord(page, known);
  return [
    problemAt(placeOfTarget, {
      rule: 'moved-to',
      found: `"${to}", where there is no page`,
      wanted: 'the address of a page of the site',
      hint: meant
        ? `write "${meant}"`
        : 'lead to a page that is there, or say withdrawn: and reason:',
    }),
  ];
}

/** The line that an address has gone on by. */
function nextOf(
  address: string,
  departures: Departures,
  known: ReadonlySet<string>,
): Departure | undefined {
  const { page } = splitAddress(address);
  return departures.get(address) ?? fateOf(page, departures, (one) => known.has(one))?.departure;
}

function notOnce(
  { from, to }: Departure,
  onward: Departure,
  departures: Departures,
  known: ReadonlySet<string>,
) {
  const way = [from];
  let last: Departure | undefined = onward;
  while (last && !way.includes(last.from)) {
    way.push(last.from);
    last = last.to === undefined ? undefined : nextOf(last.to, departures, known);
  }
  if (last) {
    return {
      rule: 'moved-once' as const,
      found: `a circle: ${[...way, last.from].join(' → ')}`,
      wanted: 'an address that is there',
      hint: 'lead each of them to a page that is there, or say withdrawn: and reason:',
    };
  }
  const end = departures.get(way.at(-1) ?? '');
  return {
    rule: 'moved-once' as const,
    found: `"${to}", which ${onward.to === undefined ? 'is withdrawn' : 'has itself moved'}`,
    wanted: 'an address that is there',
    hint:
      end?.to === undefined
        ? 'say withdrawn: and reason: here too, or lead to a page that is there'
        : `write "${end.to}"`,
  };
}
