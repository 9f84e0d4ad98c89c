import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OutputFolder } from '../../src/output/output-folder.ts';
import { linkFiles, recordOutput, unchangedFiles } from '../../src/output/output-record.ts';
import { anyFiles, layOutput } from './lay-output.ts';

/** A disk on which a file has one name, such as exFAT. */
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<typeof import('node:fs/promises')>()),
  link: () => Promise.reject(Object.assign(new Error('not here'), { code: 'EPERM' })),
}));

let laid: Awaited<ReturnType<typeof layOutput>>;
let next: string;
const keys = new Map(Object.keys(anyFiles).map((file) => [file, file]));

beforeEach(async () => {
  laid = await layOutput();
  next = await mkdtemp(join(tmpdir(), 'assay-copied-'));
});
afterEach(async () => {
  await laid.remove();
  await rm(next, { recursive: true });
});

test('where a disk knows no second name of a file it is copied, and what was made anew stays', async () => {
  await writeFile(join(next, 'index.html'), 'anew');
  const record = await recordOutput(await OutputFolder.open(laid.out), keys);
  const unchanged = await unchangedFiles(laid.out, record, keys);
  const linked = await linkFiles(laid.out, next, unchanged);
  expect(await readFile(join(next, 'index.html'), 'utf8')).toBe('anew');
  expect(linked.has('index.html.br')).toBe(false);
  for (const file of ['about/index.html', 'about/index.html.br']) {
    expect(linked.has(file)).toBe(true);
    expect(await readFile(join(next, file))).toEqual(await readFile(join(laid.out, file)));
  }
});

test('what is gone meanwhile is said by its name', async () => {
  const record = await recordOutput(await OutputFolder.open(laid.out), keys);
  const unchanged = await unchangedFiles(laid.out, record, keys);
  await rm(join(laid.out, 'about/index.html'));
  await expect(linkFiles(laid.out, next, unchanged)).rejects.toThrow(
    /linkFiles: .*about.index\.html to .*: ENOENT/,
  );
});
