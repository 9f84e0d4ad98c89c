import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { gzipSync } from 'fflate';
import type { encodings } from './files.ts';

export type Encoding = (typeof encodings)[number]['name'];

/** A text file that is to stand there compressed as well. */
export interface CompressJob {
  readonly path: string;
  readonly encoding: Encoding;
}

/** One step below the highest: a third of its time for three bytes more in a hundred. */
const quality = 10;

/** What decides the bytes beside the text. */
export const compressorVersion: readonly string[] = [
  String(process.versions.brotli),
  String(quality),
];

/** Reads a file and compresses it; the file stays as it is. */
export function compressFile({ path, encoding }: CompressJob): Uint8Array {
  const text = readFileSync(path);
  return encoding === 'br' ? brotli(text) : gzip(text);
}

/** How many bytes of a text go over the wire. */
export function brotliSize(text: Uint8Array): number {
  return brotli(text).length;
}

function brotli(text: Uint8Array): Uint8Array {
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
}

/** With the time of making left out, and by code whose bytes depend on no processor. */
function gzip(text: Uint8Array): Uint8Array {
  return gzipSync(text, { level: 9, mtime: 0 });
}
