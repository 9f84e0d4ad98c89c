import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotli } from './compress.ts';
import { addressOfFile, listFiles } from './files.ts';

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

/** Weighs every page as it is served, so what is served must stand there compressed. */
export async function weighPages(folder: string): Promise<Weight[]> {
  const files = new Set(await listFiles(folder));
  const served = async (file: string) =>
    (await stat(join(folder, files.has(`${file}.br`) ? `${file}.br` : file))).size;
  const parts = [...files].filter((name) => /\.(?:woff2|js)$/.test(name));
  const sizes = new Map<string, number>();
  for (const name of parts) sizes.set(name, await served(name));
  const weights: Weight[] = [];
  for (const file of [...files].filter((name) => name.endsWith('.html'))) {
    const text = await readFile(join(folder, file), 'utf8');
    const html = await served(file);
    const [before = ''] = text.split('<assay-figure', 1);
    weights.push({
      page: addressOfFile(file),
      first: before === text ? html : (await brotli(Buffer.from(before))).length,
      html,
      total: parts
        .filter((name) => text.includes(name))
        .reduce((sum, name) => sum + (sizes.get(name) ?? 0), html),
    });
  }
  return weights;
}
