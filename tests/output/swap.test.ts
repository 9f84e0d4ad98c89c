import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginBuild, isRunning, manifestName, repair } from '../../src/output/swap.ts';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-swap-'));
  out = join(folder, 'dist');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function site(path: string, words: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'index.html'), words);
  await writeFile(join(path, manifestName), '{}');
}

const words = () => readFile(join(out, 'index.html'), 'utf8');

test('a published build takes the place of the old one and leaves nothing beside it', async () => {
  await site(out, 'old');
  const build = await beginBuild(out);
  await site(build.next, 'new');
  expect(await words()).toBe('old');
  await build.publish();
  expect(await words()).toBe('new');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('a discarded build leaves the old output as it was', async () => {
  await site(out, 'old');
  const build = await beginBuild(out);
  await site(build.next, 'new');
  await build.discard();
  expect(await words()).toBe('old');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('an output that a kill left between the two renames is put back', async () => {
  await site(out, 'old');
  await site(`${out}.next`, 'new');
  await rename(out, `${out}.previous`);
  await repair(out);
  expect(await words()).toBe('old');
});

test('an old output that a kill left behind after the swap is cleared away', async () => {
  await site(out, 'new');
  await site(`${out}.previous`, 'old');
  await repair(out);
  expect(await words()).toBe('new');
  expect(existsSync(`${out}.previous`)).toBe(false);
});

test('a folder that was not built here is never replaced', async () => {
  await mkdir(out);
  await writeFile(join(out, 'letters.txt'), 'mine');
  await expect(beginBuild(out)).rejects.toThrow(
    `${out} was not built by Assay (it has no manifest.json). Empty it, or set ASSAY_OUT to another folder.`,
  );
  expect(await readFile(join(out, 'letters.txt'), 'utf8')).toBe('mine');
});

test('a second build at the same time is turned away, naming the first', async () => {
  await writeFile(join(folder, '.dist.lock'), String(process.ppid));
  await expect(beginBuild(out)).rejects.toThrow(
    `Another build is under way (process ${process.ppid}). Wait for it, then try again.`,
  );
});

test('the lock of a process that is gone is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  await writeFile(join(folder, '.dist.lock'), String(pid));
  const build = await beginBuild(out);
  await build.discard();
  expect(await readdir(folder)).toEqual([]);
});

test('a lock in which no process is named yet is waited for, and then belongs to who is named', async () => {
  const lock = join(folder, '.dist.lock');
  await writeFile(lock, '');
  const second = beginBuild(out);
  setTimeout(() => void writeFile(lock, String(process.ppid)), 150);
  await expect(second).rejects.toThrow(`process ${process.ppid}`);
});

test('a lock that stays empty was left by a kill, and is taken over', async () => {
  await writeFile(join(folder, '.dist.lock'), '');
  await (await beginBuild(out)).discard();
  expect(await readdir(folder)).toEqual([]);
});

test('an output that another build is swapping at this moment is left to it', async () => {
  await site(`${out}.previous`, 'old');
  await writeFile(join(folder, '.dist.lock'), String(process.ppid));
  await repair(out);
  expect(existsSync(out)).toBe(false);
  expect(existsSync(`${out}.previous`)).toBe(true);
});

test.runIf(existsSync('/proc/self/stat'))(
  'a process that was killed, and that nobody has collected, is not at work',
  async () => {
    // A shell that starts a process, prints its number, and becomes another that never asks for it.
    const keeper = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 30']);
    try {
      const [text] = (await once(keeper.stdout, 'data')) as [Buffer];
      const pid = Number(String(text));
      while (!/\) Z /.test(await readFile(`/proc/${pid}/stat`, 'utf8'))) await pause(5);
      expect(isRunning(pid)).toBe(false);
      expect(isRunning(keeper.pid ?? 0)).toBe(true);
    } finally {
      keeper.kill();
    }
  },
);
