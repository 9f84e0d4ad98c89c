import type { OutputFolder } from '../output/output-folder.ts';
import type { DrawingFacts } from './drawing-facts.ts';
import type { Finding } from './finding.ts';
import type { PageFacts } from './page-facts.ts';

/** A finished output, as rules that look at more than one page see it. */
export interface Output {
  readonly folder: OutputFolder;
  /** The site's own, e.g. "https://assay.example". */
  readonly origin: string;
  /** The folder on its host that it lies in, e.g. "/". */
  readonly base: string;
  readonly files: ReadonlySet<string>;
  /** By the file, e.g. "about/index.html". */
  readonly pages: ReadonlyMap<string, PageFacts>;
  /** By the file, e.g. "figures/landings.svg". */
  readonly drawings: ReadonlyMap<string, DrawingFacts>;
  bytes(file: string): Promise<Buffer>;
  text(file: string): Promise<string>;
}

/** Something wrong with a file of the output. */
export interface SiteFinding extends Finding {
  readonly file: string;
}

/** An output whose files have been read. */
export function openOutput(
  folder: OutputFolder,
  { origin, base }: { origin: string; base: string },
  { pages, drawings }: Pick<Output, 'pages' | 'drawings'>,
): Output {
  const bytes = (file: string) => folder.bytes(file);
  const text = (file: string) => folder.text(file);
  return { folder, origin, base, files: new Set(folder.files), pages, drawings, bytes, text };
}

/**
 * The file that an address leads to from a page, and the place on it; `undefined` where it leads out
 * of the site. An address of the host but outside the site's folder has no file.
 */
export function targetOf(
  { origin, base }: Pick<Output, 'origin' | 'base'>,
  file: string,
  address: string,
): { readonly file: string | undefined; readonly place: string } | undefined {
  const from = `${origin}${base}${encodeURI(file).replace(/(?:^|(?<=\/))index\.html$/, '')}`;
  const url = URL.parse(address, from);
  if (url?.origin !== origin) return undefined;
  const place = decoded(url.hash.slice(1));
  if (!url.pathname.startsWith(base)) return { file: undefined, place };
  const inner = decoded(url.pathname.slice(base.length));
  return { file: inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner, place };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
