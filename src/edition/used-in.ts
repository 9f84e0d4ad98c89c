import { changesOf, type LoggedChange } from './change-log.ts';
import type { EditionArticle } from './edition-article.ts';

/** Which articles use a figure or a claim, by its id, the newest first. */
export interface UsedIn {
  /** Those that place a figure. */
  placing(figure: string): readonly EditionArticle[];
  /** Those that place a figure, or link to one of its pages. */
  showing(figure: string): readonly EditionArticle[];
  /** Those whose words refer to a claim. */
  naming(claim: string): readonly EditionArticle[];
  /** What their logs say that concerns a figure. */
  changesOfFigure(figure: string): readonly LoggedChange[];
  /** What their logs say that concerns a claim. */
  changesOfClaim(claim: string): readonly LoggedChange[];
}

export function usesOf(articles: readonly EditionArticle[]): UsedIn {
  const changes = articles.flatMap(({ compiled }) => changesOf(compiled));
  return {
    placing: indexed(articles, ({ figures }) => figures),
    showing: indexed(articles, ({ figures, compiled }) => [
      ...figures,
      ...compiled.body.links.flatMap(
        ({ address }) => /^\/figures\/([^/#]+)\//.exec(address)?.[1] ?? [],
      ),
    ]),
    naming: indexed(articles, ({ claims }) => claims),
    changesOfFigure: indexed(changes, ({ entry }) => entry.figures ?? []),
    changesOfClaim: indexed(changes, ({ entry }) => entry.claims ?? []),
  };
}

/** A look-up by id, made by going through everything once. */
function indexed<T>(
  all: readonly T[],
  idsOf: (one: T) => readonly string[],
): (id: string) => readonly T[] {
  const index = new Map<string, T[]>();
  for (const one of all) {
    for (const id of new Set(idsOf(one))) index.set(id, [...(index.get(id) ?? []), one]);
  }
  return (id) => index.get(id) ?? [];
}
