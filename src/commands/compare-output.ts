import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareFolder } from '../output/compare-folder.ts';
import { type Manifest, readManifest } from '../output/manifest.ts';
import type { Mismatch } from '../output/mismatch.ts';
import { manifestName } from '../output/swap.ts';

export interface Comparison {
  readonly mismatches: readonly Mismatch[];
  /** How many files were compared. */
  readonly count: number;
  /** What was compared: a folder or an address. */
  readonly of: string;
}

/** Holds a folder against the manifest of the output, or against its own. Throws where that cannot be done. */
export async function compareOutput(
  target: string,
  { out, isOwn }: { out: string; isOwn: boolean },
): Promise<Comparison> {
  const folder = resolve(target);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Error(`${target} is no folder, and no address that begins with https:// or http://`);
  }
  const { files, ...more } = await manifestOf(isOwn ? folder : out);
  const mismatches = await compareFolder(folder, { files, ...more });
  return { mismatches, count: Object.keys(files).length, of: folder };
}

/** The manifest that a build wrote into a folder. Throws, and says what to do, where there is none. */
export async function manifestOf(folder: string): Promise<Manifest> {
  try {
    return await readManifest(folder);
  } catch (error) {
    throw new Error(
      `${join(folder, manifestName)} cannot be read (${(error as Error).message}). Build the site first: npm run build`,
    );
  }
}
