import { addressOf } from '../model/address.ts';
import { sitemapIndex } from '../sharing/sitemap/sitemap.ts';
import { oneFile } from './_file.ts';

/** Where the sitemaps are. */
export const GET = oneFile('sitemap-index', addressOf.sitemapIndex(), (parts) => ({
  body: sitemapIndex(parts),
  mediaType: 'application/xml',
}));
