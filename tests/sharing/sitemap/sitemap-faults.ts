import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { elementsIn, wordsIn } from '../../../src/inspection/xml-tree.ts';

/*
 * Sitemaps as rules, written from https://www.sitemaps.org/protocol.html, and for pictures from
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps.
 */

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const pictures = 'http://www.google.com/schemas/sitemap-image/1.1';

/** W3C Datetime: a year, a month, a day, or a moment with its zone. */
const moment = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

/** The order in which the schema of the protocol has them. */
const inUrl = ['loc', 'lastmod', 'changefreq', 'priority', 'image:image'];

/** What is wrong with a sitemap that lies at an address; throws where it is no XML. */
export function sitemapFaults(xml: string, at: string): string[] {
  const [set] = elementsIn(fromXml(xml));
  if (set?.name !== 'urlset' || set.attributes['xmlns'] !== protocol) return ['no urlset'];
  const urls = elementsIn(set);
  const pages = urls.flatMap((url) => elementsIn(url, 'loc')).map(wordsIn);
  return [
    ...(set.attributes['xmlns:image'] === pictures ? [] : ['pictures have no namespace']),
    ...(urls.length < 1 || urls.length > 50_000 ? [`${urls.length} pages`] : []),
    ...(new Set(pages).size === pages.length ? [] : ['a page twice']),
    ...urls.flatMap((url) => urlFaults(url, at)),
  ];
}

/** What is wrong with a list of sitemaps that lies at an address. */
export function sitemapIndexFaults(xml: string, at: string): string[] {
  const [index] = elementsIn(fromXml(xml));
  if (index?.name !== 'sitemapindex' || index.attributes['xmlns'] !== protocol) return ['no index'];
  const maps = elementsIn(index);
  return [
    ...(maps.length < 1 ? ['no sitemap'] : []),
    ...maps.flatMap((map) =>
      map.name === 'sitemap' ? onlyLocation(map, 'loc', at) : [`unknown element ${map.name}`],
    ),
  ];
}

function urlFaults(url: Element, at: string): string[] {
  if (url.name !== 'url') return [`unknown element ${url.name}`];
  const names = elementsIn(url).map(({ name }) => name);
  const ordered = [...names].sort((a, b) => inUrl.indexOf(a) - inUrl.indexOf(b));
  const images = elementsIn(url, 'image:image');
  return [
    ...names.filter((name) => !inUrl.includes(name)).map((name) => `unknown element ${name}`),
    ...(names.join() === ordered.join() ? [] : [`order: ${names.join()}`]),
    ...onlyLocation(url, 'loc', at),
    ...elementsIn(url, 'lastmod')
      .map(wordsIn)
      .filter((words) => !moment.test(words) || Number.isNaN(Date.parse(words)))
      .map((words) => `lastmod: "${words}"`),
    ...(images.length > 1000 ? [`${images.length} pictures`] : []),
    ...images.flatMap((image) => onlyLocation(image, 'image:loc', at)),
  ];
}

/** One address in full, shorter than 2,048 characters, of the sitemap's own host and folder. */
function onlyLocation(parent: Element, name: string, at: string): string[] {
  const locations = elementsIn(parent, name).map(wordsIn);
  if (locations.length !== 1) return [`${parent.name}: ${locations.length} × ${name}`];
  const [location = ''] = locations;
  const folder = new URL('.', at).href;
  const isGood = URL.canParse(location) && location.length < 2048 && location.startsWith(folder);
  return isGood ? [] : [`${name}: "${location}"`];
}
