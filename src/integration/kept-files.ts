import type { Cache } from '../cache/cache.ts';
import type { Edition } from '../edition/edition.ts';
import type { Pages } from '../edition/pages.ts';
import { OutputFolder } from '../output/output-folder.ts';
import {
  linkFiles,
  type OutputRecord,
  type RecordedFile,
  recordOutput,
  unchangedFiles,
} from '../output/output-record.ts';
import { fileOfAddress } from '../output/read-addresses.ts';
import { filesOfMovedPlaces } from './keep-promises.ts';
import { LastBuild } from './last-build.ts';
import { pageKeys } from './page-keys.ts';
import type { Places } from './places.ts';

/** What an edition asks of its build. */
interface Asked {
  readonly edition: Edition;
  readonly pages: Pages;
  readonly cache: Cache;
}

/** Files of the output that stands there which a build of an edition would make again just so. */
export class KeptFiles {
  readonly #out: string;
  /** What each file of the edition is made from, by its path. */
  readonly #keys: ReadonlyMap<string, string>;
  readonly #unchanged: ReadonlyMap<string, RecordedFile>;

  private constructor(
    out: string,
    keys: ReadonlyMap<string, string>,
    unchanged: ReadonlyMap<string, RecordedFile>,
  ) {
    this.#out = out;
    this.#keys = keys;
    this.#unchanged = unchanged;
  }

  static async find(places: Places, { edition, pages, cache }: Asked): Promise<KeptFiles> {
    const keys = await pageKeys(pages);
    for (const file of filesOfMovedPlaces(edition)) keys.delete(file);
    const last = (await LastBuild.of(places, cache)).read();
    // Astro knows them, and so may every page.
    const isSameSite = last?.address === edition.site.address && last.base === edition.site.base;
    const files = isSameSite ? last.files : {};
    return new KeptFiles(places.out, keys, await unchangedFiles(places.out, files, keys));
  }

  /** Whether what stands at an address is among them. */
  isThere(address: string): boolean {
    return this.#unchanged.has(fileOfAddress(address));
  }

  /** Puts them beside the files that were made, and opens the whole. */
  async openWith(next: string): Promise<OutputFolder> {
    return OutputFolder.open(next, await linkFiles(this.#out, next, this.#unchanged));
  }

  /** What the next build may keep of a finished output. */
  async record(next: OutputFolder): Promise<OutputRecord> {
    return recordOutput(next, this.#keys);
  }
}
