import { page } from 'virtual:assay/edition';
import type { APIRoute } from 'astro';

/** Everybody may read everything. Robots look for it at the root of a host and nowhere else. */
export const GET: APIRoute = async () => {
  const { sitemap } = await page('/robots.txt', 'robots');
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
