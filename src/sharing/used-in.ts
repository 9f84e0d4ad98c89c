import type { CompiledArticle } from '../prose/compile-content.ts';
import { claimsOf, figuresOf } from '../prose/reading-order.ts';

type Articles = readonly CompiledArticle[];

/** Articles that place a figure. */
export const articlesWithFigure = indexed(figuresOf);

/** Articles whose words refer to a claim. */
export const articlesWithClaim = indexed(claimsOf);

/** Articles that place a figure, or link to one of its pages. */
export const articlesThatShow = indexed((article) => {
  const linked = article.body.links.flatMap(
    ({ address }) => /^\/figures\/([^/#]+)\//.exec(address)?.[1] ?? [],
  );
  return [...figuresOf(article), ...linked];
});

/** A lookup by id that goes through the articles once: every page of every figure asks. */
function indexed(idsOf: (article: CompiledArticle) => readonly string[]) {
  const known = new WeakMap<Articles, ReadonlyMap<string, readonly CompiledArticle[]>>();
  return (articles: Articles, id: string): readonly CompiledArticle[] => {
    const before = known.get(articles);
    if (before) return before.get(id) ?? [];
    const index = new Map<string, CompiledArticle[]>();
    for (const article of articles) {
      for (const one of new Set(idsOf(article))) {
        index.set(one, [...(index.get(one) ?? []), article]);
      }
    }
    known.set(articles, index);
    return index.get(id) ?? [];
  };
}
