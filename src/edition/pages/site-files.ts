import { addressOf, canonical } from '../../model/address.ts';
import type { Site } from '../../schema/site.ts';
import type { Edition } from '../edition.ts';
import { type FeedEntry, feedEntries } from '../feed-entries.ts';
import { type SitemapEntry, sitemapEntries } from '../sitemap-entries.ts';
import { sitemapParts } from '../sitemap-parts.ts';
import { type Furniture, furnitureOf } from './furniture.ts';

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

/** The page for addresses that have none. */
export function missingPage(edition: Edition): { readonly frame: Furniture } {
  return {
    frame: furnitureOf(edition, {
      title: 'No such page',
      description: 'There is no page at this address.',
      address: '/404.html',
      listed: false,
    }),
  };
}
