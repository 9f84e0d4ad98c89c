import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cache } from '../cache/cache.ts';
import type { Edition } from '../edition/edition.ts';
import { digestOf } from '../output/digest.ts';
import { listFiles } from '../output/files.ts';
import type { OutputRecord } from '../output/output-record.ts';
import type { Places } from './places.ts';

/** What the last build into a folder wrote, as long as the code that wrote it is the same. */
export class LastOutput {
  readonly #cache: Cache;
  readonly #key: readonly string[];

  private constructor(cache: Cache, key: readonly string[]) {
    this.#cache = cache;
    this.#key = key;
  }

  static async of({ root, out }: Places, { site }: Edition, cache: Cache): Promise<LastOutput> {
    const config = digestOf(await readFile(join(root, 'astro.config.mjs')));
    // Astro knows the address of the site, and Node writes some of the bytes.
    const key = [
      out,
      process.version,
      site.address,
      site.base,
      config,
      await digestOfAll(join(root, 'public')),
    ];
    return new LastOutput(cache, key);
  }

  /** Empty where nothing is known. */
  read(): OutputRecord {
    const kept = this.#cache.read('output', this.#key);
    return kept ? JSON.parse(new TextDecoder().decode(kept)) : {};
  }

  write(record: OutputRecord): void {
    this.#cache.write('output', this.#key, new TextEncoder().encode(JSON.stringify(record)));
  }
}

async function digestOfAll(folder: string): Promise<string> {
  const isThere = await readdir(folder).then(
    () => true,
    () => false,
  );
  if (!isThere) return '';
  const files = await listFiles(folder);
  const digests = files.map(
    async (file) => `${file} ${digestOf(await readFile(join(folder, file)))}\n`,
  );
  return digestOf(Buffer.from((await Promise.all(digests)).join('')));
}
