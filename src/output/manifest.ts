import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './files.ts';
import { manifestName } from './swap.ts';

/** Writes the list of all files with their SHA-256, by which anybody can compare two copies of the site. */
export async function writeManifest(folder: string): Promise<void> {
  const files: Record<string, string> = {};
  for (const file of await listFiles(folder)) {
    if (file === manifestName) continue;
    files[file] = createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex');
  }
  await writeFile(join(folder, manifestName), `${JSON.stringify({ files }, null, 1)}\n`);
}
