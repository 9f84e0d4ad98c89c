/** What an article uses, by id. */
export interface Uses {
  readonly figures: readonly string[];
  readonly claims: readonly string[];
  readonly numbers: readonly string[];
}

/** Which datasets figures, claims and numbers rest on, each by its id. */
export interface Rests {
  readonly figures: ReadonlyMap<string, readonly string[]>;
  readonly claims: ReadonlyMap<string, readonly string[]>;
  readonly numbers: ReadonlyMap<string, readonly string[]>;
}

/** Ids of what has no page. */
export interface Withheld {
  readonly figures: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly datasets: ReadonlySet<string>;
}

/**
 * What only unpublished articles use: it would give them away, so it stays back with them. What no
 * article uses is published for its own sake.
 */
export function withheldIn(
  published: readonly Uses[],
  unpublished: readonly Uses[],
  rests: Rests,
): Withheld {
  const open = usedBy(published, rests);
  const closed = usedBy(unpublished, rests);
  const figures = closed.figures.difference(open.figures);
  const claims = closed.claims.difference(open.claims);
  // A figure or a claim that is out leads to its rows, whoever uses them beside it.
  const alone = new Set([
    ...restsWithout(rests.figures, figures),
    ...restsWithout(rests.claims, claims),
  ]);
  return { figures, claims, datasets: closed.datasets.difference(open.datasets).difference(alone) };
}

function restsWithout(
  rests: ReadonlyMap<string, readonly string[]>,
  left: ReadonlySet<string>,
): string[] {
  return [...rests].flatMap(([id, datasets]) => (left.has(id) ? [] : datasets));
}

function usedBy(articles: readonly Uses[], rests: Rests): Record<keyof Withheld, Set<string>> {
  const figures = new Set(articles.flatMap((one) => one.figures));
  const claims = new Set(articles.flatMap((one) => one.claims));
  const datasets = new Set([
    ...[...figures].flatMap((id) => rests.figures.get(id) ?? []),
    ...articles.flatMap((one) => one.numbers).flatMap((id) => rests.numbers.get(id) ?? []),
  ]);
  return { figures, claims, datasets };
}
