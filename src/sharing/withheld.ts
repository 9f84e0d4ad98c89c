import type { ComputedNumber } from '../model/computed-number.ts';
import type { CompiledArticle, CompiledContent } from '../prose/compile-content.ts';
import { claimsOf, referencesInOrder } from '../prose/reading-order.ts';

/** What articles use, by id. */
interface Used {
  readonly figures: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly datasets: ReadonlySet<string>;
}

/**
 * What only unpublished articles use: it would give them away, so it stays back with them. What no
 * article uses is published for its own sake.
 */
export function withheldIn(
  compiled: CompiledContent,
  published: readonly CompiledArticle[],
  numbers: ReadonlyMap<string, ComputedNumber>,
): Used {
  const isOut = new Set(published);
  const hidden = compiled.articles.filter((article) => !isOut.has(article));
  const open = usedBy(published, compiled, numbers);
  const closed = usedBy(hidden, compiled, numbers);
  const figures = closed.figures.difference(open.figures);
  const claims = closed.claims.difference(open.claims);
  // A figure or a claim that is out leads to its rows, whoever uses them beside it.
  const alone = [
    ...[...compiled.figures]
      .filter(([id]) => !figures.has(id))
      .map(([, { figure }]) => figure.drawing.rows.dataset),
    ...[...compiled.claims]
      .filter(([id]) => !claims.has(id))
      .flatMap(([, { claim }]) => claim.numbers)
      .flatMap((id) => datasetsOfNumber(numbers.get(id))),
  ];
  const datasets = closed.datasets.difference(open.datasets).difference(new Set(alone));
  return { figures, claims, datasets };
}

function datasetsOfNumber(number: ComputedNumber | undefined): string[] {
  return number?.cells.map(({ dataset }) => dataset) ?? [];
}

function usedBy(
  articles: readonly CompiledArticle[],
  compiled: CompiledContent,
  numbers: ReadonlyMap<string, ComputedNumber>,
): { figures: Set<string>; claims: Set<string>; datasets: Set<string> } {
  const figures = new Set(
    articles.flatMap(({ body }) =>
      body.parts.flatMap((part) => (part.kind === 'figure' ? [part.id] : [])),
    ),
  );
  const claims = new Set(articles.flatMap(claimsOf));
  const stated = articles
    .flatMap((article) => referencesInOrder(article, compiled))
    .filter(({ scheme }) => scheme === 'number')
    .flatMap(({ id }) => datasetsOfNumber(numbers.get(id)));
  const datasets = new Set([
    ...[...figures].flatMap((id) => compiled.figures.get(id)?.figure.drawing.rows.dataset ?? []),
    ...stated,
  ]);
  return { figures, claims, datasets };
}
