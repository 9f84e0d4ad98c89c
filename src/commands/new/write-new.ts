import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StartingFile } from './starting-file.ts';

/**
 * Writes files into the content folder. Where one of them is there already, none is written; one
 * that comes into being meanwhile is not written over either.
 *
 * @throws if a file is there
 */
export async function writeNew(content: string, files: readonly StartingFile[]): Promise<void> {
  const taken = files.find(({ path }) => existsSync(join(content, path)));
  if (taken)
    throw new Error(`${taken.path} is there already, and stays as it is. Choose another id`);
  for (const { path, text } of files) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text, { flag: 'wx' });
  }
}
