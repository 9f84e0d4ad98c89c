import type { ComputedNumber } from '../model/computed-number.ts';
import type { Paged, PagedFigure } from '../model/page-addresses.ts';
import { type Uses, type Withheld, withheldIn } from '../model/withheld.ts';
import type { CompiledArticle, CompiledContent, CompiledFigure } from './compile-content.ts';
import { claimsOf, figuresOf, referencesInOrder } from './reading-order.ts';

/** What an article uses, by id. */
function usesOf(article: CompiledArticle, content: CompiledContent): Uses {
  const numbers = referencesInOrder(article, content).filter(({ scheme }) => scheme === 'number');
  return {
    figures: figuresOf(article),
    claims: claimsOf(article),
    numbers: [...new Set(numbers.map(({ id }) => id))],
  };
}

/** What stays back while only these articles are published. */
export function withheldBeside(
  published: readonly CompiledArticle[],
  content: CompiledContent,
  numbers: ReadonlyMap<string, ComputedNumber>,
): Withheld {
  const isOut = new Set(published);
  const hidden = content.articles.filter((article) => !isOut.has(article));
  const datasetsOf = (id: string) => numbers.get(id)?.cells.map(({ dataset }) => dataset) ?? [];
  const uses = (articles: readonly CompiledArticle[]) =>
    articles.map((article) => usesOf(article, content));
  return withheldIn(uses(published), uses(hidden), {
    figures: new Map(
      [...content.figures].map(([id, { figure }]) => [id, [figure.drawing.rows.dataset]]),
    ),
    claims: new Map(
      [...content.claims].map(([id, { claim }]) => [id, claim.numbers.flatMap(datasetsOf)]),
    ),
    numbers: new Map([...numbers.keys()].map((id) => [id, datasetsOf(id)])),
  });
}

/** A figure by the ids of its addresses. */
function pagedFigure({ figure, views }: CompiledFigure): PagedFigure {
  return { id: figure.id, states: views.flatMap(({ state }) => state?.id ?? []) };
}

/** What of a site has pages while these articles are published: everything, less what is withheld. */
export function pagedWith(
  articles: readonly CompiledArticle[],
  content: CompiledContent,
  datasets: Iterable<string>,
  withheld: Withheld,
): Paged {
  const without = (ids: Iterable<string>, left: ReadonlySet<string>) =>
    [...ids].filter((id) => !left.has(id));
  return {
    articles: articles.map(({ article }) => article.slug),
    pages: content.pages.map(({ page }) => page.slug),
    figures: [...content.figures.values()]
      .filter(({ figure }) => !withheld.figures.has(figure.id))
      .map(pagedFigure),
    claims: without(content.claims.keys(), withheld.claims),
    datasets: without(datasets, withheld.datasets),
  };
}
