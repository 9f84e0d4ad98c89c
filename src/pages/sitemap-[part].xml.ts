import { sitemap } from '../sharing/sitemap/sitemap.ts';
import { fileRoute } from './_file.ts';

/** Every page, with its pictures. */
export const { getStaticPaths, GET } = fileRoute(
  'sitemap',
  /^\/sitemap-(?<part>\d+)\.xml$/,
  (entries) => ({ body: sitemap(entries), mediaType: 'application/xml' }),
);
