import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Cache } from '../cache/cache.ts';
import type { OutputRecord } from '../output/output-record.ts';
import type { Places } from './places.ts';
import type { PdfWish } from './will-print.ts';

/** What the last build into a folder was made from, and what it wrote. */
export interface BuildRecord {
  /** A digest of every file of the content, and of what was asked for. */
  readonly inputs: string;
  /** Of the site, as pages were made for it. */
  readonly address: string;
  readonly base: string;
  readonly isPrinted: boolean;
  /** When the next article is due, after which the same files make another site. */
  readonly until?: string;
  /** What the build said of the content. */
  readonly said: readonly string[];
  readonly files: OutputRecord;
}

/** The record of the last build into the output folder, as long as the code that built is the same. */
export class LastBuild {
  readonly #cache: Cache;
  readonly #key: readonly string[];

  private constructor(cache: Cache, key: readonly string[]) {
    this.#cache = cache;
    this.#key = key;
  }

  static async of({ root, out }: Places, cache = new Cache(root)): Promise<LastBuild> {
    const config = await readFile(join(root, 'astro.config.mjs'), 'utf8');
    // Node writes some of the bytes itself.
    return new LastBuild(cache, [
      out,
      process.version,
      config,
      await digestOfAll(join(root, 'public')),
    ]);
  }

  read(): BuildRecord | undefined {
    const kept = this.#cache.read('output', this.#key);
    return kept && JSON.parse(new TextDecoder().decode(kept));
  }

  write(record: BuildRecord): void {
    this.#cache.write('output', this.#key, new TextEncoder().encode(JSON.stringify(record)));
  }
}

/** A digest of all that decides a build beside the code and the hour. */
export async function inputsOf({ content }: Places, pdf: PdfWish): Promise<string> {
  const asked = ['SOURCE_DATE_EPOCH', 'ASSAY_BROWSER'].map((name) => process.env[name] ?? '');
  return createHash('sha256')
    .update(JSON.stringify([content, pdf, ...asked]))
    .update(await digestOfAll(content))
    .digest('hex');
}

/**
 * Of the names and the bytes of every file below a folder, and of where links lead, which is to
 * another of them; of nothing where there is no folder.
 */
async function digestOfAll(folder: string): Promise<string> {
  const hash = createHash('sha256');
  if (!existsSync(folder)) return hash.digest('hex');
  const entries = (await readdir(folder, { withFileTypes: true, recursive: true }))
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { entry, path } of entries) {
    if (!entry.isFile() && !entry.isSymbolicLink()) continue;
    const bytes = entry.isFile() ? await readFile(path) : Buffer.from(await readlink(path));
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
