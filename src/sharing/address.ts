/** Addresses of the site's pages, from its root and without the base. Addresses are promises. */
export const addressOf = {
  home: () => '/',
  article: (slug: string) => `/articles/${slug}/`,
  numbers: (slug: string) => `/articles/${slug}/numbers/`,
  figures: () => '/figures/',
  figure: (id: string) => `/figures/${id}/`,
  claims: () => '/claims/',
  claim: (id: string) => `/claims/${id}/`,
  datasets: () => '/datasets/',
  dataset: (id: string) => `/datasets/${id}/`,
  page: (slug: string) => `/${slug}/`,
  image: (name: string) => `/images/${name}`,
};

/** An address with the folder that the site lies in: "/about/" in "/assay/" is "/assay/about/". */
export function withBase(base: string, address: string): string {
  return base + address.slice(1);
}

/** The one address by which a page is known everywhere. */
export function canonical(site: { address: string; base: string }, address: string): string {
  return site.address + withBase(site.base, address);
}
