import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf } from './digest.ts';
import { type FileFacts, readFileFacts } from './file-facts.ts';
import { listFiles } from './files.ts';
import type { RecordedFile } from './output-record.ts';

/** Bytes of files that are kept in memory, at most: a site of a thousand articles has gigabytes. */
const room = 64_000_000;

/**
 * A folder of output that is being finished. Whatever follows the pages reads and writes through it,
 * so that a file is read once and then kept, for as long as there is room; the oldest go first.
 */
export class OutputFolder {
  readonly path: string;
  readonly #files: Set<string>;
  readonly #kept = new Map<string, Buffer>();
  readonly #digests = new Map<string, string>();
  readonly #facts = new Map<string, FileFacts>();
  /** Files that are the very ones of the output before, finished: by what was recorded of them. */
  readonly #linked: Map<string, RecordedFile>;
  #size = 0;

  private constructor(
    path: string,
    files: readonly string[],
    linked: ReadonlyMap<string, RecordedFile>,
  ) {
    this.path = path;
    this.#files = new Set(files);
    this.#linked = new Map(linked);
  }

  /** `linked` are files that were finished by the build before, with what is known of them. */
  static async open(
    path: string,
    linked: ReadonlyMap<string, RecordedFile> = new Map(),
  ): Promise<OutputFolder> {
    return new OutputFolder(path, await listFiles(path), linked);
  }

  /** Every file, by its path from the folder with forward slashes, in order. */
  get files(): string[] {
    return [...this.#files].sort();
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** Whether a file was finished by the build before, and has not been written since. */
  isFinished(file: string): boolean {
    return this.#linked.has(file);
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
    const digest =
      this.#linked.get(file)?.digest ?? this.#digests.get(file) ?? digestOf(await this.bytes(file));
    this.#digests.set(file, digest);
    return digest;
  }

  /** How many bytes a file has. */
  async size(file: string): Promise<number> {
    return this.#linked.get(file)?.size ?? (await this.bytes(file)).length;
  }

  /** What is read from a page or a drawing. */
  async facts(file: string): Promise<FileFacts> {
    const facts =
      this.#linked.get(file)?.facts ??
      this.#facts.get(file) ??
      readFileFacts(file, await this.text(file));
    this.#facts.set(file, facts);
    return facts;
  }

  async write(file: string, content: string | Uint8Array): Promise<void> {
    await this.#makeRoomFor(file);
    const path = join(this.path, file);
    // Its bytes are those of the output before as well, which must stay as they are.
    if (this.#linked.delete(file)) await rm(path);
    await writeFile(path, content);
    this.#digests.delete(file);
    this.#facts.delete(file);
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
