import { addressOf } from './address.ts';

/** What has a page of its own, by id; what only unpublished articles use has none. */
export interface Paged {
  readonly articles: readonly string[];
  readonly pages: readonly string[];
  readonly figures: readonly PagedFigure[];
  readonly claims: readonly string[];
  readonly datasets: readonly string[];
}

/** A figure, and the ids of its states; none where it has only one. */
export interface PagedFigure {
  readonly id: string;
  readonly states: readonly string[];
}

/** The parts of a figure's addresses below /figures/: as it opens, and in each of its states. */
function viewPaths({ id, states }: PagedFigure): string[] {
  return [id, ...states.map((state) => `${id}/${state}`)];
}

/** The address of every page that a site has: what is under src/pages is listed here too. */
export function pageAddresses(paged: Paged): Set<string> {
  return new Set([
    addressOf.home(),
    addressOf.articles(),
    addressOf.figures(),
    addressOf.claims(),
    addressOf.datasets(),
    ...paged.articles.flatMap((slug) => [
      addressOf.article(slug),
      addressOf.numbers(slug),
      addressOf.briefing(slug),
    ]),
    ...paged.pages.map(addressOf.page),
    ...paged.figures
      .flatMap(viewPaths)
      .flatMap((path) => [
        addressOf.figure(path),
        addressOf.embed(path),
        addressOf.embed(path, undefined, 'light'),
        addressOf.embed(path, undefined, 'dark'),
      ]),
    ...paged.claims.map(addressOf.claim),
    ...paged.datasets.map(addressOf.dataset),
  ]);
}
