import type { Problem } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import {
  referencesInOrder,
  referencesOfClaim,
  referencesOfFigure,
} from '../prose/reading-order.ts';
import type { Reference, ReferenceScheme } from '../prose/reference.ts';
import type { Content, EntryKind } from '../reading/content.ts';
import { checkKnownId } from './known-id.ts';

const kinds: Record<ReferenceScheme, EntryKind> = {
  number: 'number',
  cite: 'source',
  claim: 'claim',
};

/** References to nothing, wherever words are written. */
export function checkReferences(content: Content, compiled: CompiledContent): Problem[] {
  const withoutFigures: CompiledContent = { ...compiled, figures: new Map() };
  const references: Reference[] = [
    ...compiled.articles.flatMap((article) => referencesInOrder(article, withoutFigures)),
    ...compiled.pages.flatMap(({ title, body }) => [
      ...title.references,
      ...body.parts.flatMap((part) =>
        part.kind === 'prose' || part.kind === 'note' ? part.references : [],
      ),
    ]),
    ...[...compiled.figures.values()].flatMap(referencesOfFigure),
    ...[...compiled.claims.values()].flatMap(referencesOfClaim),
  ];
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
