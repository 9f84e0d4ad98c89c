import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../content.ts';
import { sitemap, sitemapParts } from '../sharing/sitemap/sitemap.ts';
import { sitemapEntries } from '../sharing/sitemap/sitemap-entries.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const parts = sitemapParts(sitemapEntries(await published()));
  return parts.map((_, index) => ({ params: { part: String(index + 1) } }));
};

/** Every page, with its pictures. */
export const GET: APIRoute = async ({ params }) => {
  const parts = sitemapParts(sitemapEntries(await published()));
  return new Response(sitemap(parts[Number(params['part']) - 1] ?? []), {
    headers: { 'content-type': 'application/xml' },
  });
};
