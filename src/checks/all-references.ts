import type { CompiledContent } from '../prose/compile-content.ts';
import {
  referencesInOrder,
  referencesOfClaim,
  referencesOfFigure,
} from '../prose/reading-order.ts';
import type { Reference } from '../prose/reference.ts';

/** Every reference in the content, once, wherever words are written. */
export function allReferences(compiled: CompiledContent): Reference[] {
  // Figures and claims are gone through by themselves: several articles may show one.
  const bare: CompiledContent = { ...compiled, figures: new Map(), claims: new Map() };
  return [
    ...compiled.articles.flatMap((article) => referencesInOrder(article, bare)),
    ...compiled.pages.flatMap(({ title, body }) => [
      ...title.references,
      ...body.parts.flatMap((part) => ('references' in part ? part.references : [])),
    ]),
    ...[...compiled.figures.values()].flatMap(referencesOfFigure),
    ...[...compiled.claims.values()].flatMap(referencesOfClaim),
  ];
}
