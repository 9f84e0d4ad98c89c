import { addressOf, canonical } from '../model/address.ts';
import type { ChangeEntry } from '../reading/content.ts';
import { articleImages } from './article-images.ts';
import type { Edition } from './edition.ts';
import type { EditionArticle } from './edition-article.ts';

/** A page that search engines should know. */
export interface SitemapEntry {
  /** In full, as its own page states it. */
  readonly address: string;
  /** A day or a moment; absent where nothing says when the page changed. */
  readonly lastModified?: string;
  /** Addresses of the pictures on it. */
  readonly images: readonly string[];
}

/** Every page under the address by which it is known: a briefing and a frame are parts of another. */
export function sitemapEntries(edition: Edition): SitemapEntry[] {
  const { site, articles, figures, claims, datasets, pages } = edition;
  const entry = (
    address: string,
    lastModified?: string | undefined,
    images: readonly string[] = [],
  ): SitemapEntry => ({
    address: canonical(site, address),
    ...(lastModified !== undefined && { lastModified }),
    images,
  });
  const ofFigures = whenChanged(
    articles,
    (article) => article.figures,
    (change) => change.figures,
  );
  const ofClaims = whenChanged(
    articles,
    (article) => article.claims,
    (change) => change.claims,
  );
  const updates = articles.map(({ facts }) => facts.updated).sort();
  return [
    entry(addressOf.home(), updates.at(-1)),
    ...articles.flatMap((article) => [
      entry(article.address, article.facts.updated, articleImages(article, site)),
      entry(addressOf.numbers(article.slug), article.facts.updated),
    ]),
    entry(addressOf.articles(), updates.at(-1)),
    entry(addressOf.figures()),
    // The state that opens is the figure itself.
    ...figures.flatMap((figure) =>
      [figure.opening, ...figure.views.filter((view) => view !== figure.opening)].map((view) => {
        const picture = addressOf.figureFile(figure.id, view.addressState, 'png');
        return entry(view.address, ofFigures.get(figure.id), [canonical(site, picture)]);
      }),
    ),
    entry(addressOf.claims()),
    ...claims.map(({ id, address }) => entry(address, ofClaims.get(id))),
    entry(addressOf.datasets()),
    ...datasets.map(({ address }) => entry(address)),
    ...pages.map(({ page }) => entry(addressOf.page(page.slug))),
  ];
}

/**
 * When something that articles use was last shown or changed, by its id: its page names the articles
 * that use it, so that it changes with each of them, and by their logs.
 */
function whenChanged(
  articles: readonly EditionArticle[],
  used: (article: EditionArticle) => readonly string[],
  concerned: (change: ChangeEntry) => readonly string[] | undefined,
): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  const raise = (id: string, date: string) => {
    if (date > (dates.get(id) ?? '')) dates.set(id, date);
  };
  for (const article of articles) {
    const { published, changes } = article.compiled.article;
    for (const id of used(article)) raise(id, published);
    for (const change of changes) for (const id of concerned(change) ?? []) raise(id, change.date);
  }
  return dates;
}
