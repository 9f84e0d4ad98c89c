import type { SitemapEntry } from './sitemap-entries.ts';

/** Pages in one sitemap, at most (https://www.sitemaps.org/protocol.html). */
export const mostPages = 50_000;

/** The pages in as many sitemaps as it takes. */
export function sitemapParts(entries: readonly SitemapEntry[]): SitemapEntry[][] {
  const count = Math.ceil(entries.length / mostPages);
  return Array.from({ length: count }, (_, part) =>
    entries.slice(part * mostPages, (part + 1) * mostPages),
  );
}
