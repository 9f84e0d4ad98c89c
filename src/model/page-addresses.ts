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

/** What was published before, by address: those that are remembered, and those that have moved. */
export interface Promised {
  readonly register: ReadonlyMap<string, unknown>;
  readonly departures: ReadonlyMap<string, unknown>;
}

/**
 * The themes that frames have addresses of. Once each had a page of either, which whoever frames it
 * still asks for; a site that has never published one goes without, since one page shows both.
 */
export function embedThemes({
  register,
  departures,
}: Promised): readonly (undefined | 'light' | 'dark')[] {
  const isTheme = (address: string) => /\/embed\/(?:light|dark)\/$/.test(address);
  const isAsked = [...register.keys(), ...departures.keys()].some(isTheme);
  return isAsked ? [undefined, 'light', 'dark'] : [undefined];
}

/** The address of every page that a site has: what is under src/pages is listed here too. */
export function pageAddresses(paged: Paged, promised: Promised): Set<string> {
  const themes = embedThemes(promised);
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
        ...themes.map((theme) => addressOf.embed(path, undefined, theme)),
      ]),
    ...paged.claims.map(addressOf.claim),
    ...paged.datasets.map(addressOf.dataset),
  ]);
}
