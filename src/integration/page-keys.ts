import { createHash } from 'node:crypto';
import type { Pages, Route } from '../edition/pages.ts';
import { fileOfAddress } from '../output/read-addresses.ts';

/** Copied from the author's folder: their value names the file and does not hold it. */
const copied: ReadonlySet<Route> = new Set(['image']);

/**
 * Of each file that pages are asked for, what it is made from, by its path in the output: a digest
 * of its address and of the value that it is given, which is all that it gets.
 */
export async function pageKeys(pages: Pages): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const kind of pages.kinds) {
    if (copied.has(kind)) continue;
    for (const address of pages.addresses(kind)) {
      const value = JSON.stringify(await pages.page(address, kind));
      const key = createHash('sha256').update(`${kind} ${address}\n`).update(value).digest('hex');
      keys.set(fileOfAddress(address), key);
    }
  }
  return keys;
}
