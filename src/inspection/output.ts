import type { OutputFolder } from '../output/output-folder.ts';
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

/** What is read from a drawing that stands alone. */
export interface DrawingFacts {
  readonly findings: readonly Finding[];
  readonly title: string;
}

/** Something wrong with a file of the output. */
export interface SiteFinding extends Finding {
  readonly file: string;
}

export async function openOutput(
  folder: OutputFolder,
  { origin, base }: { origin: string; base: string },
  {
    readPage,
    readDrawing,
  }: {
    readPage: (file: string) => Promise<PageFacts>;
    readDrawing: (file: string) => Promise<DrawingFacts>;
  },
  watch: (total: number) => () => void,
): Promise<Output> {
  const bytes = (file: string) => folder.bytes(file);
  const text = (file: string) => folder.text(file);
  const { files } = folder;
  const pages = new Map<string, PageFacts>();
  const html = files.filter((name) => name.endsWith('.html'));
  const step = watch(html.length);
  for (const file of html) {
    pages.set(file, await readPage(file));
    step();
  }
  const drawings = new Map<string, DrawingFacts>();
  for (const file of files.filter((name) => name.endsWith('.svg'))) {
    drawings.set(file, await readDrawing(file));
  }
  return { folder, origin, base, files: new Set(files), pages, drawings, bytes, text };
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
