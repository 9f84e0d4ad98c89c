import type { Problem } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { ReferenceScheme } from '../prose/reference.ts';
import type { Content, EntryKind } from '../reading/content.ts';
import { allReferences } from './all-references.ts';
import { checkKnownId } from './known-id.ts';

const kinds: Record<ReferenceScheme, EntryKind> = {
  number: 'number',
  cite: 'source',
  claim: 'claim',
};

/** References to nothing, wherever words are written. */
export function checkReferences(content: Content, compiled: CompiledContent): Problem[] {
  const references = allReferences(compiled);
  const entries = [...content.claims.values()].flatMap((claim) => [
    ...claim.evidence.flatMap((id, index) =>
      checkKnownId(content, 'source', id, claim.placeOf(['evidence', index])),
    ),
    ...claim.numbers.flatMap((id, index) =>
      checkKnownId(content, 'number', id, claim.placeOf(['numbers', index])),
    ),
    ...(claim.successor === undefined
      ? []
      : checkKnownId(content, 'claim', claim.successor, claim.placeOf(['successor']))),
  ]);
  return [
    ...entries,
    ...references.flatMap(({ scheme, id, place }) =>
      checkKnownId(content, kinds[scheme], id, place),
    ),
  ];
}
