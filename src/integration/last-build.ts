import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Cache } from '../cache/cache.ts';
import { listFiles } from '../output/files.ts';
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

/** Of the names and the bytes of every file below a folder; of nothing where there is none. */
async function digestOfAll(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await listFiles(folder).catch(() => [])) {
    const bytes = await readFile(join(folder, file));
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
