import { x } from 'xastscript';
import type { SitemapEntry } from '../../edition/sitemap-entries.ts';
import { writeXml } from '../write-xml.ts';

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Pages with their pictures, as a sitemap. */
export function sitemap(entries: readonly SitemapEntry[]): string {
  const names = {
    xmlns: protocol,
    'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
  };
  const urls = entries.map(({ address, lastModified, images }) =>
    x('url', [
      x('loc', address),
      lastModified === undefined ? null : x('lastmod', lastModified),
      ...images.map((image) => x('image:image', [x('image:loc', image)])),
    ]),
  );
  return writeXml(x(null, [x('urlset', names, urls)]));
}

/** The list of sitemaps, by their addresses. */
export function sitemapIndex(addresses: readonly string[]): string {
  const maps = addresses.map((address) => x('sitemap', [x('loc', address)]));
  return writeXml(x(null, [x('sitemapindex', { xmlns: protocol }, maps)]));
}
