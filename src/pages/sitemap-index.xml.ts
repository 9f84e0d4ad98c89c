import type { APIRoute } from 'astro';
import { published } from '../content.ts';
import { addressOf, canonical } from '../sharing/address.ts';
import { sitemapIndex, sitemapParts } from '../sharing/sitemap/sitemap.ts';
import { sitemapEntries } from '../sharing/sitemap/sitemap-entries.ts';

/** Where the sitemaps are. */
export const GET: APIRoute = async () => {
  const all = await published();
  const parts = sitemapParts(sitemapEntries(all)).map((_, index) =>
    canonical(all.content.site, addressOf.sitemap(index + 1)),
  );
  return new Response(sitemapIndex(parts), { headers: { 'content-type': 'application/xml' } });
};
