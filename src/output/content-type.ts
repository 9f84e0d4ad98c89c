/** By the ending of a file. Text says its encoding, since some hosts would leave it to be guessed. */
export const contentTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bib: 'application/x-bibtex; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  ris: 'application/x-research-info-systems; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
  zip: 'application/zip',
};

/** Files that are more than their ending says, by their address. */
export const namedTypes: Readonly<Record<string, string>> = {
  '/feed.json': 'application/feed+json; charset=utf-8',
  '/feed.xml': 'application/atom+xml; charset=utf-8',
};

/** The content type of what is served at an address. Throws for an ending that has none yet. */
export function contentTypeOf(address: string): string {
  const ending = endingOf(address);
  const type = namedTypes[address] ?? contentTypes[ending];
  if (!type) throw new Error(`contentTypeOf: ${address} ends in nothing that contentTypes knows`);
  return type;
}

/** The ending of the file at an address, without the dot; pages are HTML. */
export function endingOf(address: string): string {
  return address.endsWith('/') ? 'html' : (/\.([a-z0-9]+)$/.exec(address)?.[1] ?? '');
}

/** Whether a file is text, which is worth compressing. */
export function isText(file: string): boolean {
  return contentTypes[endingOf(file)]?.includes('charset') ?? false;
}
