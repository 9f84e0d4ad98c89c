import { brotliSize } from '../output/compress-file.ts';
import { type Output, targetOf } from './output.ts';

/** What a page costs over the wire, in bytes. */
export interface Weight {
  /** In the output folder, e.g. "about/index.html". */
  readonly file: string;
  /**
   * Styles, head and text up to the first figure, in Brotli: what the first round trip must carry.
   * Where that figure is the lead of an article, it carries the article down to its first paragraph.
   */
  readonly first: number;
  /** The whole HTML with the styles in it, in Brotli. */
  readonly html: number;
  /** That, with every font and script that it names. */
  readonly total: number;
}

/** The first congestion window of TCP: ten segments of 1,460 bytes. */
export const firstRoundTrip = 14_600;
export const pageBudget = 120_000;

/**
 * Bytes in Brotli of a page up to its first figure or the first picture of a list, or where that leads an article up to the end of
 * its first paragraph; `undefined` where it has none, and all of it comes first.
 */
export function firstPart(html: string): number | undefined {
  const figure = html.search(/<assay-figure|<tbody|class="thumbnail"/);
  if (figure === -1) return undefined;
  const leads = /^<assay-figure[^>]*\blead-figure\b/.test(html.slice(figure, figure + 200));
  // The points in brief stand between the two.
  const points = html.indexOf('</section>', figure);
  const end = leads && points !== -1 ? html.indexOf('</p>', points) : figure;
  return brotliSize(Buffer.from(html.slice(0, end)));
}

/** Weighs every page as it is served, so what is served must stand there compressed. */
export async function weighPages(output: Output): Promise<Weight[]> {
  const sizes = new Map<string, number>();
  const served = async (file: string) => {
    const sent = output.files.has(`${file}.br`) ? `${file}.br` : file;
    const size = sizes.get(file) ?? (await output.folder.size(sent));
    sizes.set(file, size);
    return size;
  };
  const weights: Weight[] = [];
  for (const [file, { first, links }] of output.pages) {
    const html = await served(file);
    const parts = new Set(
      links.flatMap(({ address }) => targetOf(output, file, address)?.file ?? []),
    );
    let total = html;
    for (const part of parts) {
      if (/\.(?:woff2|js)$/.test(part) && output.files.has(part)) total += await served(part);
    }
    weights.push({ file, first: first ?? html, html, total });
  }
  return weights;
}
