/** Addresses of the site's pages, from its root and without the base. Addresses are promises. */
export const addressOf = {
  home: () => '/',
  article: (slug: string) => `/articles/${slug}/`,
  briefing: (slug: string) => `/articles/${slug}/briefing/`,
  /** The briefing as a file, for a size of paper. */
  briefingFile: (slug: string, paper: 'a4' | 'letter') => `/articles/${slug}/briefing-${paper}.pdf`,
  numbers: (slug: string) => `/articles/${slug}/numbers/`,
  articles: () => '/articles/',
  figures: () => '/figures/',
  /** A figure by itself, as it opens or in one of its states. */
  figure: (id: string, state?: string) => `/figures/${figurePath(id, state)}/`,
  /** The figure for a frame on somebody else's page. */
  embed: (id: string, state?: string, theme?: 'light' | 'dark') =>
    `/figures/${figurePath(id, state)}/embed/${theme ? `${theme}/` : ''}`,
  /** The drawing, or its rows, as a file. */
  figureFile: (id: string, state: string | undefined, ending: 'svg' | 'png' | 'csv') =>
    `/figures/${figurePath(id, state)}.${ending}`,
  claims: () => '/claims/',
  claim: (id: string) => `/claims/${id}/`,
  datasets: () => '/datasets/',
  dataset: (id: string) => `/datasets/${id}/`,
  datasetFile: (id: string, name: string) => `/datasets/${id}/${name}`,
  /**
   * A part of a list that is too long for one page, from 1: the first stands at the list's own address.
   * Entries move on to later parts, so that only the first is a promise.
   */
  list: (list: string, part: number) => (part === 1 ? list : `/lists${list}${part}/`),
  /** How to cite what stands at an address, as a file beside it. */
  citation: (of: string, ending: 'txt' | 'bib' | 'ris' | 'json') => `${of}citation.${ending}`,
  page: (slug: string) => `/${slug}/`,
  image: (name: string) => `/images/${name}`,
  atomFeed: () => '/feed.xml',
  jsonFeed: () => '/feed.json',
  sitemapIndex: () => '/sitemap-index.xml',
  /** A part of the sitemap; the first is 1. */
  sitemap: (part: number) => `/sitemap-${part}.xml`,
  /** The mark: for browsers that draw it themselves, for those that do not, and for a phone's first screen. */
  mark: () => '/favicon.svg',
  smallIcon: () => '/favicon.ico',
  icon: () => '/apple-touch-icon.png',
  /** A preview image, by the hash of its bytes. */
  card: (hash: string) => `/cards/${hash}.png`,
};

function figurePath(id: string, state?: string): string {
  return state ? `${id}/${state}` : id;
}

/** An address with the folder that the site lies in: "/about/" in "/assay/" is "/assay/about/". */
export function withBase(base: string, address: string): string {
  return base + address.slice(1);
}

/** The one address by which a page is known everywhere. */
export function canonical(site: { address: string; base: string }, address: string): string {
  return site.address + withBase(site.base, address);
}
