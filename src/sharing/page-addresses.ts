import type { Dataset } from '../model/dataset.ts';
import type {
  CompiledArticle,
  CompiledClaim,
  CompiledFigure,
  CompiledPage,
} from '../prose/compile-content.ts';
import { addressOf } from './address.ts';
import { addressedViews } from './figure-views.ts';

/** What has a page of its own; what only unpublished articles use has none. */
export interface Paged {
  readonly articles: readonly CompiledArticle[];
  readonly pages: readonly CompiledPage[];
  readonly figures: readonly CompiledFigure[];
  readonly claims: readonly CompiledClaim[];
  readonly datasets: readonly Dataset[];
}

/** The address of every page that a site has: what is under src/pages is listed here too. */
export function pageAddresses(paged: Paged): Set<string> {
  return new Set([
    addressOf.home(),
    addressOf.figures(),
    addressOf.claims(),
    addressOf.datasets(),
    ...paged.articles.flatMap(({ article: { slug } }) => [
      addressOf.article(slug),
      addressOf.numbers(slug),
      addressOf.briefing(slug),
    ]),
    ...paged.pages.map(({ page }) => addressOf.page(page.slug)),
    ...addressedViews(paged.figures).flatMap(({ path }) => [
      addressOf.figure(path),
      addressOf.embed(path),
      addressOf.embed(path, undefined, 'light'),
      addressOf.embed(path, undefined, 'dark'),
    ]),
    ...paged.claims.map(({ claim }) => addressOf.claim(claim.id)),
    ...paged.datasets.map(({ id }) => addressOf.dataset(id)),
  ]);
}
