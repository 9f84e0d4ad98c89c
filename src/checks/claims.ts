import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';

/** A superseded claim says what took its place; no other has been replaced. */
export function checkClaims(content: Content, _: CompiledContent): Problem[] {
  return [...content.claims.values()].flatMap((claim) => {
    const isSuperseded = claim.status === 'superseded';
    if (isSuperseded === (claim.successor !== undefined) && claim.successor !== claim.id) return [];
    return [
      problemAt(claim.placeOf([isSuperseded ? 'status' : 'successor']), {
        rule: 'claim-successor',
        found: isSuperseded
          ? 'a superseded claim without another successor'
          : `a successor of a claim that is ${claim.status}`,
        wanted: isSuperseded
          ? 'the claim that took its place'
          : 'a successor only where the status is superseded',
        hint: isSuperseded
          ? 'add successor: with the id of that claim'
          : 'remove successor:, or set status: superseded',
      }),
    ];
  });
}
