import { a, nearest, shortened } from '../problem/nearest.ts';
import { type Place, type Problem, problemAt } from '../problem/problem.ts';
import type { Content, EntryKind } from '../reading/content.ts';

/** A problem if no entry of a kind has the id; it says which one was probably meant. */
export function checkKnownId(
  content: Content,
  kind: EntryKind,
  id: string,
  place: Place,
): Problem[] {
  const ids = content.ids[kind];
  if (ids.has(id)) return [];
  const meant = nearest(id, ids);
  return [
    problemAt(place, {
      rule: 'reference-known',
      found: `the ${kind} "${shortened(id)}", which is not there`,
      wanted: `the id of ${a(kind)}`,
      hint: meant
        ? `write "${meant}"`
        : `add the ${kind} to content/${kind}s, or remove the reference`,
    }),
  ];
}
