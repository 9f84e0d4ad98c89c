import { constants } from 'node:fs';
import { copyFile, link, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileFacts } from './file-facts.ts';
import { encodings, isEncoded } from './files.ts';
import { forEachOf } from './for-each-of.ts';
import type { OutputFolder } from './output-folder.ts';

/** A file as a build left it. */
export interface RecordedFile {
  /** Of all that it was made from; absent where that is not known. */
  readonly key?: string;
  /** SHA-256 in hexadecimal; absent of what is compressed, which is what it stands beside. */
  readonly digest?: string;
  /** Bytes. */
  readonly size: number;
  /** When it was written, ms since 1970: with its size, what shows that nobody has changed it since. */
  readonly written: number;
  /** Of pages and drawings. */
  readonly facts?: FileFacts;
}

/** All files of an output as a build left them, by their path. */
export type OutputRecord = Readonly<Record<string, RecordedFile>>;

/** Asked of the disk at once. */
const atOnce = 16;

/** What a finished output folder is; `keys` says of its files what they were made from. */
export async function recordOutput(
  folder: OutputFolder,
  keys: ReadonlyMap<string, string>,
): Promise<OutputRecord> {
  const record: Record<string, RecordedFile> = {};
  for (const file of folder.files) record[file] = { size: 0, written: 0 };
  await forEachOf(folder.files, atOnce, async (file) => {
    const { size, mtimeMs } = await stat(join(folder.path, file));
    const key = keys.get(file);
    const standing = { size, written: mtimeMs, ...(key && { key }) };
    record[file] = isEncoded(file)
      ? standing
      : {
          ...standing,
          digest: await folder.digest(file),
          ...(/\.(?:html|svg)$/.test(file) && { facts: await folder.facts(file) }),
        };
  });
  return record;
}

/**
 * Of an output the files that a new build would make again just so: their keys are the same, and
 * they still stand as they were written, compressed ones beside them included.
 */
export async function unchangedFiles(
  out: string,
  record: OutputRecord,
  keys: ReadonlyMap<string, string>,
): Promise<Map<string, RecordedFile>> {
  const unchanged = new Map<string, RecordedFile>();
  const candidates = [...keys].flatMap(([file, key]) => (record[file]?.key === key ? [file] : []));
  await forEachOf(candidates, atOnce, async (file) => {
    const all = [file, ...encodings.map(({ ending }) => file + ending)].flatMap((name) => {
      const recorded = record[name];
      return recorded ? [{ name, recorded }] : [];
    });
    for (const { name, recorded } of all) {
      if (!(await isAsWritten(join(out, name), recorded))) return;
    }
    for (const { name, recorded } of all) unchanged.set(name, recorded);
  });
  return unchanged;
}

/** Whether every file of a record still is as it was written. */
export async function stands(out: string, record: OutputRecord): Promise<boolean> {
  let isWhole = true;
  await forEachOf(Object.entries(record), atOnce, async ([file, recorded]) => {
    if (!(await isAsWritten(join(out, file), recorded))) isWhole = false;
  });
  return isWhole;
}

async function isAsWritten(path: string, { size, written }: RecordedFile): Promise<boolean> {
  const now = await stat(path).catch(() => undefined);
  return now?.size === size && now.mtimeMs === written;
}

/**
 * Puts unchanged files of one folder into another, where there is none yet: as a second name of the
 * same bytes, or as a copy where the disk knows no such thing. Returns those that it put there.
 */
export async function linkFiles(
  from: string,
  to: string,
  unchanged: ReadonlyMap<string, RecordedFile>,
): Promise<Map<string, RecordedFile>> {
  const linked = new Map<string, RecordedFile>();
  const linkAll = (files: readonly string[]) =>
    forEachOf(files, atOnce, async (file) => {
      const recorded = unchanged.get(file);
      const isFree = await linkOrCopy(join(from, file), join(to, file));
      if (isFree && recorded) linked.set(file, recorded);
    });
  const files = [...unchanged.keys()];
  await linkAll(files.filter((file) => !isEncoded(file)));
  // What stands beside a file made anew is made anew.
  const stays = ({ ending }: { ending: string }, file: string) =>
    file.endsWith(ending) && linked.has(file.slice(0, -ending.length));
  await linkAll(files.filter((file) => encodings.some((encoding) => stays(encoding, file))));
  return linked;
}

/** Whether the place was free. Throws, with both names, where neither can be done. */
async function linkOrCopy(old: string, fresh: string): Promise<boolean> {
  let failed = await failureOf(old, fresh);
  if (failed === 'ENOENT') {
    await mkdir(dirname(fresh), { recursive: true });
    failed = await failureOf(old, fresh);
  }
  if (failed && failed !== 'EEXIST') throw new Error(`linkFiles: ${old} to ${fresh}: ${failed}`);
  return failed === undefined;
}

/** Why a file can be neither linked nor copied; `undefined` once it is. */
async function failureOf(old: string, fresh: string): Promise<string | undefined> {
  const codeOf = (error: NodeJS.ErrnoException) => error.code ?? error.message;
  const failed = await link(old, fresh).then(() => undefined, codeOf);
  if (failed === undefined || failed === 'EEXIST' || failed === 'ENOENT') return failed;
  return copyFile(old, fresh, constants.COPYFILE_EXCL).then(() => undefined, codeOf);
}
