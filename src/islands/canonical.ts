/** The one address by which the page is known, without a fragment. */
export function canonicalAddress(): string {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return link?.href ?? location.href.replace(/[?#].*/, '');
}
