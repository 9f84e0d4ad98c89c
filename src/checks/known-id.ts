import { a, nearestWord, shortened } from '../problem/nearest.ts';
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
  const meant = nearestWord(id, ids);
  return [
    problemAt(place, {
      rule: 'reference-known',
      found: `the ${kind} "${shortened(id)}", which is not there`,
      wanted: `the id of ${a(kind)}`,
      hint: meant ? `write "${meant}"` : `${beginning(kind, id)}, or remove the reference`,
    }),
  ];
}

/** How to begin what is not there yet: `npm run new` writes some kinds, under an id as they have it. */
function beginning(kind: EntryKind, id: string): string {
  const option = { claim: '', dataset: '', figure: ' --dataset …' }[kind as string];
  return option !== undefined && /^[a-z0-9-]{1,80}$/.test(id)
    ? `begin it with npm run new -- ${kind} ${id}${option}`
    : `add the ${kind} to content/${kind}s`;
}
