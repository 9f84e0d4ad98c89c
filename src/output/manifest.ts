import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isEncoded } from './files.ts';
import type { KindPolicies } from './kind-policies.ts';
import type { OutputFolder } from './output-folder.ts';
import { manifestName } from './swap.ts';

/** What a build says of itself, beside its files. */
export interface Manifest {
  /** The folder that the site lies in on its host, e.g. "/" or "/assay/". */
  readonly base: string;
  /**
   * SHA-256 of every file, in hexadecimal, by its path. What stands there compressed as well is not
   * named: its content is that of the file beside it, and the bytes of a compressor are not promised
   * to be the same on every processor.
   */
  readonly files: Readonly<Record<string, string>>;
  /** What a host sends with its pages. */
  readonly policies: KindPolicies;
}

/** Writes the list of all files with their SHA-256, by which anybody can compare two copies of the site. */
export async function writeManifest(
  folder: OutputFolder,
  { base, policies }: { base: string; policies: KindPolicies },
): Promise<void> {
  const files: Record<string, string> = {};
  for (const file of folder.files) {
    if (file === manifestName || isEncoded(file)) continue;
    files[file] = await folder.digest(file);
  }
  await folder.write(manifestName, `${JSON.stringify({ base, files, policies }, null, 1)}\n`);
}

/** Reads a manifest as it was written. Throws where it is none: it may come from anywhere. */
export function parseManifest(text: string): Manifest {
  const wrong = (what: string) => new Error(`parseManifest: this is no manifest: ${what}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong('it is not JSON');
  }
  const { base, files, policies } = (value ?? {}) as Partial<Manifest>;
  if (!isRecord(files)) throw wrong('it has no "files"');
  for (const [file, digest] of Object.entries(files)) {
    if (!isInside(file)) throw wrong(`"${file}" is not the path of a file below it`);
    if (!/^[0-9a-f]{64}$/.test(digest)) throw wrong(`"${digest}" is not a SHA-256`);
  }
  if (!isRecord(policies)) throw wrong('it has no "policies"');
  if (typeof base !== 'string' || !/^\/(?:.*\/)?$/.test(base)) throw wrong('it has no "base"');
  return { base, files, policies };
}

export async function readManifest(folder: string): Promise<Manifest> {
  return parseManifest(await readFile(join(folder, manifestName), 'utf8'));
}

function isRecord(value: unknown): value is Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one) => typeof one === 'string');
}

function isInside(file: string): boolean {
  return file.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
