import { addressOf, withBase } from '../model/address.ts';
import type { Edition } from './edition.ts';
import type { EditionArticle } from './edition-article.ts';
import type { Linked } from './pages/figure-page.ts';

/** What a reader can go on with at the end of an article. */
export interface ReadOn {
  /** Other articles: those that share most with it, then the newest. */
  readonly articles: readonly (Linked & { readonly kicker: string })[];
  /** The datasets that it rests on most. */
  readonly datasets: readonly (Linked & { readonly publisher: string })[];
}

const mostArticles = 3;
const mostDatasets = 4;

export function readOn(article: EditionArticle, edition: Edition): ReadOn {
  const { site, articles } = edition;
  const own = restsOn(article, edition);
  const shared = (other: EditionArticle) =>
    [...restsOn(other, edition).keys()].filter((key) => own.has(key)).length;
  const others = articles
    .filter(({ slug }) => slug !== article.slug)
    .map((other) => ({ other, shared: shared(other) }))
    // Articles come the newest first, and what is equal stays in its order.
    .toSorted((a, b) => b.shared - a.shared);
  const published = new Map(edition.datasets.map(({ id, dataset }) => [id, dataset]));
  const datasets = [...own]
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([key]) => {
      const id = /^dataset (.+)/.exec(key)?.[1] ?? '';
      const dataset = published.get(id);
      return dataset ? [{ id, dataset }] : [];
    });
  return {
    articles: others.slice(0, mostArticles).map(({ other }) => ({
      title: other.facts.title,
      address: withBase(site.base, other.address),
      kicker: other.compiled.article.kicker,
    })),
    datasets: datasets.slice(0, mostDatasets).map(({ id, dataset }) => ({
      title: dataset.title,
      address: withBase(site.base, addressOf.dataset(id)),
      publisher: dataset.publisher,
    })),
  };
}

/** Datasets, figures and claims that an article uses, and how often it states or draws one. */
function restsOn(article: EditionArticle, edition: Edition): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const id of article.figures) {
    add(`figure ${id}`);
    add(`dataset ${edition.figure(id).opening.dataset.id}`);
  }
  for (const { number } of article.numbers) {
    for (const id of new Set(number.cells.map(({ dataset }) => dataset))) add(`dataset ${id}`);
  }
  for (const id of article.claims) add(`claim ${id}`);
  return counts;
}
