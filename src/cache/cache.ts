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
import { isMainThread, threadId } from 'node:worker_threads';

const drawn = ['charts', 'model', 'pictures', 'problem', 'quantity', 'schema', 'styles'] as const;

/**
 * Rooms whose code, with what it imports, decides what is kept of a kind. A change in any of them
 * makes all of that kind anew, and leaves the other kinds as they are.
 */
export const makers = {
  /** From typed words. */
  words: ['problem', 'prose', 'quantity', 'reading', 'register', 'schema'],
  /** From the page as it was built, which is part of its key. */
  briefing: ['output', 'printing'],
  /** From words and series, which are part of its key; a kind that draws them is one with its schema. */
  card: [...drawn, 'edition'],
  picture: drawn,
  /** From text, which is part of its key. */
  br: ['output'],
  gzip: ['output'],
  /** From a file of the output, which is part of its key. */
  inspection: ['inspection', 'output', 'problem', 'quantity', 'reading'],
  /** What a build wrote, by the folder that it wrote to; any code may decide some of it. */
  output: ['.'],
} as const;

/** What is kept, and where among its like: "words", or "words/body". */
export type Bucket = keyof typeof makers | `words/${string}`;

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
  keep<T>(bucket: Bucket, key: readonly string[], make: () => T): T {
    const kept = this.read(bucket, key);
    if (kept) return JSON.parse(new TextDecoder().decode(kept)) as T;
    const value = make();
    this.write(bucket, key, new TextEncoder().encode(JSON.stringify(value)));
    return value;
  }

  /** Whether something is kept for a key already. */
  has(bucket: Bucket, key: readonly string[]): boolean {
    return existsSync(this.pathOf(bucket, key));
  }

  /** The bytes kept for a key; nothing where they are not there, or not what was written. */
  read(bucket: Bucket, key: readonly string[]): Uint8Array | undefined {
    const path = this.pathOf(bucket, key);
    try {
      const file = readFileSync(path);
      const bytes = file.subarray(sealLength);
      if (!sealOf(bytes).equals(file.subarray(0, sealLength))) return undefined;
      markUsed(path);
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** Keeps bytes for a key. Where that cannot be done it is said once, and whatever wanted it goes on. */
  write(bucket: Bucket, key: readonly string[], bytes: Uint8Array): void {
    const path = this.pathOf(bucket, key);
    // Renamed into place, so that nobody ever reads half a file; threads of a process share its id.
    const draft = `${path}.${process.pid}.${threadId}`;
    passBy(() => {
      mkdirSync(join(this.folder, bucket), { recursive: true });
      try {
        writeFileSync(draft, Buffer.concat([sealOf(bytes), bytes]));
        renameSync(draft, path);
      } catch (error) {
        rmSync(draft, { force: true });
        throw error;
      }
    });
  }

  /**
   * Throws away what no build has asked for in a month; a build calls it when it is done, and once
   * a day it does something. Another build that wants one of the files makes it anew.
   */
  prune(): void {
    const mark = join(this.folder, 'pruned');
    if (!existsSync(this.folder) || Date.now() - (mtimeOf(mark) ?? 0) < day) return;
    passBy(() => {
      writeFileSync(mark, '');
      for (const bucket of Object.keys(makers)) {
        const folder = join(this.folder, bucket);
        if (!existsSync(folder)) continue;
        for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
          const path = join(entry.parentPath, entry.name);
          if (entry.isFile() && isOld(path, 30)) rmSync(path, { force: true });
        }
      }
    }, notCleared);
  }

  private pathOf(bucket: Bucket, key: readonly string[]): string {
    return join(this.folder, bucket, digest([this.versionOf(bucket), bucket, ...key]));
  }

  private versionOf(bucket: Bucket): string {
    const maker = bucket.split('/')[0] as keyof typeof makers;
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
  if (!isOld(path, 1)) return;
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // It can be read and not touched: it goes a little too early.
  }
}

function isOld(path: string, days: number): boolean {
  const used = mtimeOf(path);
  return used !== undefined && Date.now() - used > days * day;
}

/** Milliseconds; nothing where there is no such file, e.g. since another process threw it away first. */
function mtimeOf(path: string): number | undefined {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return undefined;
  }
}

/** Of a process and not of this module, which Astro bundles into its pages once more. */
const said = Symbol.for('assay:nothing-kept');

const notKept = (fault: string) =>
  `What is made now is not kept for the next time (${fault}). ASSAY_CACHE names another folder for it.`;
const notCleared = (fault: string) =>
  `What earlier builds kept could not be cleared away: ${fault}`;

/** Does what makes later builds faster and no build right: where it fails, one line says so. */
function passBy(keeping: () => void, sentence = notKept): void {
  try {
    keeping();
  } catch (error) {
    // What another thread could not keep the first one makes again, and says so.
    if (!isMainThread || Reflect.has(globalThis, said)) return;
    Reflect.set(globalThis, said, true);
    console.warn(sentence((error as Error).message));
  }
}

/** Bytes that a kept file begins with. */
const sealLength = 32;

/** Tells a whole file from one that a crash or a full disk has cut short. */
function sealOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
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
