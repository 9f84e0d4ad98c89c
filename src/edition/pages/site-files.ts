import { addressOf, canonical, withBase } from '../../model/address.ts';
import type { Site } from '../../schema/site.ts';
import type { Edition } from '../edition.ts';
import { type FeedEntry, feedEntries } from '../feed-entries.ts';
import { type SitemapEntry, sitemapEntries } from '../sitemap-entries.ts';
import { sitemapParts } from '../sitemap-parts.ts';
import { type Furniture, furnitureOf } from './furniture.ts';
import { type ListedArticle, listedArticle } from './index-pages.ts';

/** The analyses in full, for readers' programs. */
export interface Feed {
  readonly site: Site;
  readonly entries: readonly FeedEntry[];
}

export function feed(edition: Edition): Feed {
  return { site: edition.site, entries: feedEntries(edition) };
}

/** The parts of the sitemap by their addresses: each is a list of pages. */
export function sitemaps(edition: Edition): ReadonlyMap<string, readonly SitemapEntry[]> {
  const parts = sitemapParts(sitemapEntries(edition));
  return new Map(parts.map((part, index) => [addressOf.sitemap(index + 1), part]));
}

/** The addresses of those, in full. */
export function sitemapAddresses(edition: Edition): readonly string[] {
  return [...sitemaps(edition).keys()].map((address) => canonical(edition.site, address));
}

/** What robots are told: where the sitemaps are, in full. */
export function robots({ site }: Edition): { readonly sitemap: string } {
  return { sitemap: canonical(site, addressOf.sitemapIndex()) };
}

/** The page for addresses that have none, with what else there is to read. */
export interface MissingPage {
  readonly frame: Furniture;
  readonly newest: readonly ListedArticle[];
  /** Lists that have something in them, with the base. */
  readonly lists: readonly { readonly name: string; readonly address: string }[];
}

/** Articles that a page without anything of its own leads to. */
const mostNewest = 3;

export function missingPage(edition: Edition): MissingPage {
  const { site, articles, figures, claims, datasets } = edition;
  const lists = [
    { name: 'All analyses', address: addressOf.articles(), all: articles },
    { name: 'Figures', address: addressOf.figures(), all: figures },
    { name: 'Claims', address: addressOf.claims(), all: claims },
    { name: 'Datasets', address: addressOf.datasets(), all: datasets },
  ];
  return {
    newest: articles.slice(0, mostNewest).map((article) => listedArticle(article, edition)),
    lists: lists
      .filter(({ all }) => all.length > 0)
      .map(({ name, address }) => ({ name, address: withBase(site.base, address) })),
    frame: furnitureOf(edition, {
      title: 'No such page',
      description: 'There is no page at this address.',
      address: '/404.html',
      listed: false,
    }),
  };
}
