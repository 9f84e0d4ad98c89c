import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareOutput } from '../commands/compare-output.ts';
import { mismatchLines } from '../output/mismatch.ts';

/** Uploads an output as docs/operating.md says, to where an old file lies, and says what is wrong there then. */
export async function auditUpload(dist: string, folder: string): Promise<string[]> {
  const text = readFileSync(join('docs', 'operating.md'), 'utf8');
  const [command] = /^rsync .*$/m.exec(text) ?? [];
  if (!command) throw new Error('auditUpload: docs/operating.md uploads with no rsync');
  const there = join(folder, 'there');
  await mkdir(there, { recursive: true });
  await writeFile(join(there, 'gone.html'), 'gone');
  const here = command.replace('dist/', `${dist}/`).replace(/host\.example:\S+/, `${there}/`);
  const { status, stderr } = spawnSync(here, { shell: true, encoding: 'utf8' });
  if (status !== 0) return [stderr];
  return mismatchLines((await compareOutput(there, { out: dist, isOwn: false })).mismatches);
}
