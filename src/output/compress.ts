import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants } from 'node:zlib';
import { gzipSync } from 'fflate';
import { isText } from './content-type.ts';
import { encodings } from './files.ts';
import { forEachOf } from './for-each-of.ts';
import type { Kept } from './kept.ts';
import type { OutputFolder } from './output-folder.ts';

type Encoding = (typeof encodings)[number]['name'];

/** One step below the highest: a third of its time for three bytes more in a hundred. */
const quality = 10;

const inBrotli = promisify(brotliCompress);

function brotliOptions(text: Uint8Array) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  };
}

/** How many bytes of a text go over the wire. */
export function brotliSize(text: Uint8Array): number {
  return brotliCompressSync(text, brotliOptions(text)).length;
}

/** With the time of making left out, and by code whose bytes depend on no processor. */
function gzip(text: Uint8Array): Uint8Array {
  return gzipSync(text, { level: 9, mtime: 0 });
}

/**
 * Puts every text file there twice more, in Brotli and in gzip, so that a host has nothing to
 * compress; where it would not be smaller, it is left out. `watch` hears how many files there are,
 * and then of each.
 */
export async function compressFiles(
  folder: OutputFolder,
  kept: Kept<Encoding>,
  watch: (total: number) => () => void = () => () => {},
): Promise<void> {
  const files = folder.files.filter((file) => isText(file) && !folder.isFinished(file));
  const step = watch(files.length);
  const version = [String(process.versions.brotli), String(quality)];
  await forEachOf(files, availableParallelism(), async (file) => {
    const text = await folder.bytes(file);
    const key = [...version, await folder.digest(file)];
    for (const { name, ending } of encodings) {
      let bytes = kept.read(name, key);
      if (!bytes) {
        bytes = name === 'br' ? await inBrotli(text, brotliOptions(text)) : gzip(text);
        kept.write(name, key, bytes);
      }
      if (bytes.length < text.length) await folder.write(file + ending, bytes);
    }
    step();
  });
}
