import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Rooms whose code, with what it imports, decides what is kept of a kind. A change in any of them
 * makes all of that kind anew, and leaves the other kinds as they are.
 */
export const makers = {
  /** From typed words. */
  words: ['problem', 'prose', 'quantity', 'reading', 'schema'],
  /** From the page as it was built, which is part of its key. */
  briefing: ['printing'],
  /** From words and series, which are part of its key. */
  card: ['charts', 'model', 'pictures', 'sharing', 'styles'],
  picture: ['charts', 'model', 'pictures', 'styles'],
  /** From text, which is part of its key. */
  br: ['output'],
  gzip: ['output'],
  /** From a file of the output, which is part of its key. */
  inspection: ['inspection', 'output', 'problem', 'reading'],
} as const;

/** What is kept, and where among its like: "words", or "words/body". */
export type Kind = keyof typeof makers | `words/${string}`;

/**
 * What was made before and can be made no other way: kept by what it was made from and by the code
 * that made it.
 */
export class Cache {
  private readonly root: string;
  private readonly folder: string;
  /** Of the code, by the rooms that it is in; read when first asked for. */
  private readonly versions = new Map<keyof typeof makers, string>();

  /** `root` is the project's folder. */
  constructor(root: string, folder = cacheFolder(root)) {
    this.root = root;
    this.folder = folder;
  }

  /** The value kept for a key, or a new one, which is then kept. Values must survive JSON. */
  keep<T>(kind: Kind, key: readonly string[], make: () => T): T {
    const path = `${this.pathOf(kind, key)}.json`;
    try {
      const value = JSON.parse(readFileSync(path, 'utf8')) as T;
      markUsed(path);
      return value;
    } catch {
      // Not there, or cut short by a crash: made anew either way.
    }
    const value = make();
    this.put(kind, path, JSON.stringify(value));
    return value;
  }

  /** Whether `keep` has a value for a key already. */
  has(kind: Kind, key: readonly string[]): boolean {
    return existsSync(`${this.pathOf(kind, key)}.json`);
  }

  /** The bytes kept for a key. */
  read(kind: Kind, key: readonly string[]): Uint8Array | undefined {
    const path = this.pathOf(kind, key);
    try {
      const bytes = readFileSync(path);
      markUsed(path);
      return bytes;
    } catch {
      return undefined;
    }
  }

  write(kind: Kind, key: readonly string[], bytes: Uint8Array): void {
    this.put(kind, this.pathOf(kind, key), bytes);
  }

  /**
   * Throws away what no build has asked for in a month; a build calls it when it is done, and once
   * a day it does something. Another build that wants one of the files makes it anew.
   */
  prune(): void {
    if (!existsSync(this.folder)) return;
    const mark = join(this.folder, 'pruned');
    if (existsSync(mark) && Date.now() - statSync(mark).mtimeMs < day) return;
    writeFileSync(mark, '');
    for (const kind of Object.keys(makers)) {
      const folder = join(this.folder, kind);
      if (!existsSync(folder)) continue;
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        if (entry.isFile() && Date.now() - mtimeOf(path) > 30 * day) rmSync(path, { force: true });
      }
    }
  }

  private pathOf(kind: Kind, key: readonly string[]): string {
    return join(this.folder, kind, digest([this.versionOf(kind), kind, ...key]));
  }

  private put(kind: Kind, path: string, content: string | Uint8Array): void {
    mkdirSync(join(this.folder, kind), { recursive: true });
    // Renamed into place, so that nobody ever reads half a file.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, content);
    renameSync(draft, path);
  }

  private versionOf(kind: Kind): string {
    const maker = kind.split('/')[0] as keyof typeof makers;
    const version = this.versions.get(maker) ?? codeVersion(this.root, makers[maker]);
    this.versions.set(maker, version);
    return version;
  }
}

/** Where everything is kept: `ASSAY_CACHE`, else under node_modules, so that it goes when the code's dependencies do. */
function cacheFolder(root: string): string {
  return process.env['ASSAY_CACHE'] || join(root, 'node_modules', '.cache', 'assay');
}

/** Milliseconds. */
const day = 86_400_000;

/** When a file was last used, to the day: so one that is asked for every minute is not touched every minute. */
function markUsed(path: string): void {
  if (Date.now() - mtimeOf(path) < day) return;
  const now = new Date();
  utimesSync(path, now, now);
}

/** Now, where another process was first to throw it away. */
function mtimeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
}

function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** A digest of the files of some rooms, and of the versions of what they use. */
function codeVersion(root: string, rooms: readonly string[]): string {
  const files = rooms.flatMap((room) => {
    const entries = readdirSync(join(root, 'src', room), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  });
  return digest([join(root, 'package-lock.json'), ...files].map((file) => readFileSync(file)));
}
