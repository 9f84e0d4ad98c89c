import type { APIRoute } from 'astro';
import { published } from '../content.ts';
import { addressOf, canonical } from '../sharing/address.ts';

/** Everybody may read everything. Robots look for it at the root of a host and nowhere else. */
export const GET: APIRoute = async () => {
  const { content } = await published();
  const map = canonical(content.site, addressOf.sitemapIndex());
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${map}\n`);
};
