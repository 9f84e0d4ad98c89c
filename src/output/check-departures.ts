import { type Problem, problemAt } from '../problem/problem.ts';
import { type Departures, splitAddress } from '../register/departure.ts';
import type { Present } from '../register/lost.ts';

/** Targets in moved.yaml that only a finished build can look for: files, places, and pages that are not out yet. */
export function checkDepartures(departures: Departures, present: Present): Problem[] {
  return [...departures.values()].flatMap(({ to, placeOfTarget }) => {
    if (to === undefined) return [];
    const { page, place } = splitAddress(to);
    const ids = present.get(page);
    if (ids && (place === undefined || ids.has(place))) return [];
    return [
      problemAt(placeOfTarget, {
        rule: 'moved-to',
        found: `"${to}", ${ids ? 'a place that is not on the page' : 'which this build does not make'}`,
        wanted: 'an address that is there',
        hint: 'correct it, or say withdrawn: and reason:',
      }),
    ];
  });
}
