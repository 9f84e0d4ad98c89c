import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPublished } from './flagship/flagship.ts';

/** Gives a run one temporary folder for all that its tests write, and takes it away at its end. */
export default function setUp(): () => Promise<void> {
  if (!isPublished) {
    process.stdout.write(
      'tests/flagship is left out: the article that it is about is not in content/.\n',
    );
  }
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(join(tmpdir(), 'assay-tests-'));
  process.env.TMPDIR = folder;
  return async () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
