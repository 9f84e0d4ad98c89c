import type { Content } from '../reading/content.ts';
import type { CompiledArticle } from './compile-content.ts';
import type { RenderContext } from './render.ts';

/** How an article's own page sets references: sources numbered, numbers and claims linked. */
export function articleContext(
  content: Content,
  article: CompiledArticle,
  citations: ReadonlyMap<string, number>,
): RenderContext {
  const used = new Set<string>();
  const hasLedger = article.body.parts.some(({ kind }) => kind === 'claims');
  return {
    ...plainContext(content, citations),
    number(id) {
      const isFirst = !used.has(id);
      used.add(id);
      const address = `numbers/#${id}`;
      return isFirst ? { address, anchor: `number-${id}` } : { address, isAgain: true };
    },
    claim: (id) => (hasLedger ? `#claim-${id}` : `${content.site.base}claims/${id}/`),
  };
}

/** How a briefing sets them: sources numbered in its own list, numbers plain, claims in its ledger if they are there. */
export function briefingContext(
  content: Content,
  {
    citations,
    claims,
  }: { readonly citations: readonly string[]; readonly claims: readonly string[] },
): RenderContext {
  const numbers = new Map(citations.map((id, index) => [id, index + 1]));
  return {
    ...plainContext(content, numbers),
    claim: (id) => (claims.includes(id) ? `#claim-${id}` : undefined),
    isOnPaper: true,
  };
}

/** How any other page sets them: numbers and claims as plain words. */
export function plainContext(
  content: Content,
  citations: ReadonlyMap<string, number> = new Map(),
): RenderContext {
  return {
    base: content.site.base,
    citationNumber: (id) => citations.get(id),
    image: (name) => content.images.get(name),
    number: () => undefined,
    claim: () => undefined,
  };
}
