import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { digestOf } from './digest.ts';
import { encodings, isEncoded, listFiles } from './files.ts';
import type { Manifest } from './manifest.ts';
import { type Mismatch, short } from './mismatch.ts';
import { manifestName } from './swap.ts';

const decoders = { br: brotliDecompressSync, gzip: gunzipSync };

/**
 * Holds a folder against a manifest: every file that differs, is missing or is not in it. What
 * stands there compressed must unpack to the file beside it, or readers would get something else.
 */
export async function compareFolder(folder: string, { files }: Manifest): Promise<Mismatch[]> {
  const present = await listFiles(folder);
  const mismatches: Mismatch[] = [];
  for (const file of Object.keys(files).filter((name) => !present.includes(name))) {
    mismatches.push({ file, fault: 'missing', found: '' });
  }
  for (const file of present) {
    if (file === manifestName) continue;
    const bytes = await readFile(join(folder, file));
    const found = isEncoded(file) ? reasonPacked(file, bytes, files) : reason(file, bytes, files);
    if (found !== undefined) mismatches.push({ file, ...found });
  }
  return mismatches.sort((a, b) => (a.file < b.file ? -1 : 1));
}

type Reason = Omit<Mismatch, 'file'> | undefined;

function reason(file: string, bytes: Uint8Array, files: Manifest['files']): Reason {
  const wanted = files[file];
  if (!wanted) return { fault: 'extra', found: '' };
  const digest = digestOf(bytes);
  if (digest === wanted) return undefined;
  return { fault: 'differs', found: `SHA-256 ${short(digest)}, wanted ${short(wanted)}` };
}

function reasonPacked(file: string, bytes: Uint8Array, files: Manifest['files']): Reason {
  const encoding = encodings.find(({ ending }) => file.endsWith(ending));
  const plain = file.slice(0, -(encoding?.ending.length ?? 0));
  if (!encoding || !files[plain]) return { fault: 'extra', found: '' };
  try {
    const isSame = digestOf(decoders[encoding.name](bytes)) === files[plain];
    return isSame ? undefined : { fault: 'differs', found: `it unpacks to another ${plain}` };
  } catch {
    return { fault: 'differs', found: 'it cannot be unpacked' };
  }
}
