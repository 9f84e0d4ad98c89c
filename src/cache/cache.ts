import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rooms whose code decides what a compiled article, or a printed page, is. */
const compilers = ['problem', 'printing', 'prose', 'quantity', 'reading', 'schema'];

/**
 * What was made before and can be made no other way: kept by what it was made from and by the code
 * that made it. Lives under node_modules, so that it goes when the code's dependencies do.
 */
export class Cache {
  private readonly folder: string;
  private readonly version: string;

  constructor(root: string) {
    this.folder = join(root, 'node_modules', '.cache', 'assay');
    this.version = codeVersion(root);
  }

  /** The value kept for a key, or a new one, which is then kept. Values must survive JSON. */
  keep<T>(kind: string, key: readonly string[], make: () => T): T {
    const path = `${this.pathOf(kind, key)}.json`;
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as T;
    } catch {
      // Not there, or cut short by a crash: made anew either way.
    }
    const value = make();
    this.put(kind, path, JSON.stringify(value));
    return value;
  }

  /** The bytes kept for a key. */
  read(kind: string, key: readonly string[]): Uint8Array | undefined {
    try {
      return readFileSync(this.pathOf(kind, key));
    } catch {
      return undefined;
    }
  }

  write(kind: string, key: readonly string[], bytes: Uint8Array): void {
    this.put(kind, this.pathOf(kind, key), bytes);
  }

  private pathOf(kind: string, key: readonly string[]): string {
    return join(this.folder, kind, digest([this.version, kind, ...key]));
  }

  private put(kind: string, path: string, content: string | Uint8Array): void {
    mkdirSync(join(this.folder, kind), { recursive: true });
    // Renamed into place, so that nobody ever reads half a file.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, content);
    renameSync(draft, path);
  }
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('hex');
}

/** A digest of the code that compiles, and of the versions of what it uses. */
function codeVersion(root: string): string {
  const files = compilers.flatMap((room) =>
    readdirSync(join(root, 'src', room))
      .sort()
      .map((name) => join(root, 'src', room, name)),
  );
  return digest(
    [join(root, 'package-lock.json'), ...files].map((file) => readFileSync(file, 'utf8')),
  );
}
