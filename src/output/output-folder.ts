import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf } from './digest.ts';
import { listFiles } from './files.ts';

/** Bytes of files that are kept in memory, at most: a site of a thousand articles has gigabytes. */
const room = 256_000_000;

/**
 * A folder of output that is being finished. Whatever follows the pages reads and writes through it,
 * so that a file is read once and then kept, for as long as there is room; the oldest go first.
 */
export class OutputFolder {
  readonly path: string;
  readonly #files: Set<string>;
  readonly #kept = new Map<string, Buffer>();
  readonly #digests = new Map<string, string>();
  #size = 0;

  private constructor(path: string, files: readonly string[]) {
    this.path = path;
    this.#files = new Set(files);
  }

  static async open(path: string): Promise<OutputFolder> {
    return new OutputFolder(path, await listFiles(path));
  }

  /** Every file, by its path from the folder with forward slashes, in order. */
  get files(): string[] {
    return [...this.#files].sort();
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** Rejects where there is no such file. */
  async bytes(file: string): Promise<Buffer> {
    const known = this.#kept.get(file);
    if (known) return known;
    const bytes = await readFile(join(this.path, file));
    this.#keep(file, bytes);
    return bytes;
  }

  async text(file: string): Promise<string> {
    return (await this.bytes(file)).toString('utf8');
  }

  /** The SHA-256 of a file, in hexadecimal. */
  async digest(file: string): Promise<string> {
    const digest = this.#digests.get(file) ?? digestOf(await this.bytes(file));
    this.#digests.set(file, digest);
    return digest;
  }

  async write(file: string, content: string | Uint8Array): Promise<void> {
    await this.#makeRoomFor(file);
    await writeFile(join(this.path, file), content);
    this.#digests.delete(file);
    this.#keep(file, typeof content === 'string' ? Buffer.from(content) : Buffer.from(content));
  }

  /** Puts a copy of a file where there is none yet. */
  async copy(from: string, to: string): Promise<void> {
    await this.#makeRoomFor(to);
    await copyFile(join(this.path, from), join(this.path, to));
  }

  async #makeRoomFor(file: string): Promise<void> {
    if (this.#files.has(file)) return;
    await mkdir(dirname(join(this.path, file)), { recursive: true });
    this.#files.add(file);
  }

  #keep(file: string, bytes: Buffer): void {
    this.#size += bytes.length - (this.#kept.get(file)?.length ?? 0);
    this.#kept.delete(file);
    this.#kept.set(file, bytes);
    for (const [oldest, { length }] of this.#kept) {
      if (this.#size <= room) return;
      this.#kept.delete(oldest);
      this.#size -= length;
    }
  }
}
