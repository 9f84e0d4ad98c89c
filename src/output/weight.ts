import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { listFiles } from './files.ts';

/** What a page costs over the wire, in bytes. */
export interface Weight {
  readonly page: string;
  /** Styles, head and text up to the first figure, in Brotli: what the first round trip must carry. */
  readonly first: number;
  /** The whole HTML with the styles in it, in Brotli. */
  readonly html: number;
  /** That, with every font and script that it names. */
  readonly total: number;
}

/** The first congestion window of TCP: ten segments of 1,460 bytes. */
export const firstRoundTrip = 14_600;
export const pageBudget = 120_000;

export async function weighPages(folder: string): Promise<Weight[]> {
  const files = await listFiles(folder);
  const weights: Weight[] = [];
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(folder, file));
    const text = html.toString('utf8');
    const parts = files.filter((name) => /\.(?:woff2|js)$/.test(name) && text.includes(name));
    const sizes = await Promise.all(
      parts.map(async (name) => {
        const bytes = await readFile(join(folder, name));
        // Fonts are packed already.
        return name.endsWith('.woff2') ? bytes.length : brotli(bytes);
      }),
    );
    const compressed = brotli(html);
    const [before = ''] = text.split('<assay-figure', 1);
    weights.push({
      page: `/${file.replace(/index\.html$/, '')}`,
      first: before === text ? compressed : brotli(Buffer.from(before)),
      html: compressed,
      total: compressed + sizes.reduce((sum, size) => sum + size, 0),
    });
  }
  return weights;
}

function brotli(bytes: Buffer): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(bytes, { params }).length;
}
