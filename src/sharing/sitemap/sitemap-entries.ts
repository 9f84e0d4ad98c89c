import type { Dataset } from '../../model/dataset.ts';
import type {
  CompiledArticle,
  CompiledClaim,
  CompiledFigure,
} from '../../prose/compile-content.ts';
import { claimsOf, figuresOf } from '../../prose/reading-order.ts';
import type { ChangeEntry, Content } from '../../reading/content.ts';
import { addressOf, canonical } from '../address.ts';
import { articleFacts } from '../article-facts.ts';
import { articleImages } from '../article-images.ts';
import { addressedViews } from '../figure-views.ts';

/** A page that search engines should know. */
export interface SitemapEntry {
  /** In full, as its own page states it. */
  readonly address: string;
  /** A day or a moment; absent where nothing says when the page changed. */
  readonly lastModified?: string;
  /** Addresses of the pictures on it. */
  readonly images: readonly string[];
}

/** What has a page. */
export interface ListedContent {
  readonly content: Content;
  readonly articles: readonly CompiledArticle[];
  readonly figures: readonly CompiledFigure[];
  readonly claims: readonly CompiledClaim[];
  readonly datasets: readonly Dataset[];
}

/** Every page under the address by which it is known: a briefing and a frame are parts of another. */
export function sitemapEntries(listed: ListedContent): SitemapEntry[] {
  const { content, articles, figures, claims, datasets } = listed;
  const { site } = content;
  const entry = (
    address: string,
    lastModified?: string | undefined,
    images: readonly string[] = [],
  ): SitemapEntry => ({
    address: canonical(site, address),
    ...(lastModified !== undefined && { lastModified }),
    images,
  });
  const ofFigures = whenChanged(articles, figuresOf, (change) => change.figures);
  const ofClaims = whenChanged(articles, claimsOf, (change) => change.claims);
  const updates = articles.map((article) => articleFacts(article, site).updated).sort();
  return [
    entry(addressOf.home(), updates.at(-1)),
    ...articles.flatMap((article) => {
      const { slug } = article.article;
      const { updated } = articleFacts(article, site);
      return [
        entry(addressOf.article(slug), updated, articleImages(article, site)),
        entry(addressOf.numbers(slug), updated),
      ];
    }),
    entry(addressOf.figures()),
    // The state that opens is the figure itself.
    ...addressedViews(figures)
      .filter(({ compiled, view }) => view === compiled || view.state?.id !== compiled.state?.id)
      .map(({ compiled: { figure }, view, path }) => {
        const state = path === figure.id ? undefined : view.state?.id;
        const picture = addressOf.figureFile(figure.id, state, 'png');
        const address = addressOf.figure(figure.id, state);
        return entry(address, ofFigures.get(figure.id), [canonical(site, picture)]);
      }),
    entry(addressOf.claims()),
    ...claims.map(({ claim }) => entry(addressOf.claim(claim.id), ofClaims.get(claim.id))),
    entry(addressOf.datasets()),
    ...datasets.map(({ id }) => entry(addressOf.dataset(id))),
    ...content.pages.map(({ slug }) => entry(addressOf.page(slug))),
  ];
}

/**
 * When something that articles use was last shown or changed, by its id: its page names the articles
 * that use it, so that it changes with each of them, and by their logs.
 */
function whenChanged(
  articles: readonly CompiledArticle[],
  used: (article: CompiledArticle) => readonly string[],
  concerned: (change: ChangeEntry) => readonly string[] | undefined,
): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  const raise = (id: string, date: string) => {
    if (date > (dates.get(id) ?? '')) dates.set(id, date);
  };
  for (const compiled of articles) {
    const { published, changes } = compiled.article;
    for (const id of used(compiled)) raise(id, published);
    for (const change of changes) for (const id of concerned(change) ?? []) raise(id, change.date);
  }
  return dates;
}
