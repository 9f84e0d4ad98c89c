import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodFolder } from '../content/lay-content.ts';

let folder: string;
let child: ChildProcess;
let printed = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-watch-'));
  await cp(goodFolder, join(folder, 'content'), { recursive: true });
  child = spawn(process.execPath, ['src/commands/launch.mjs', 'check', '--watch'], {
    env: { ...process.env, ASSAY_CONTENT: join(folder, 'content') },
  });
  const keep = (data: unknown) => {
    printed += data;
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
});

afterAll(async () => {
  child.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

const says = (words: string) => expect.poll(() => printed).toContain(words);

test('a watched check reports a fault when it is saved, and its end when it is mended', async () => {
  await says('Watching');
  expect(printed).toContain('no problems.');
  const path = join(folder, 'content', 'articles', 'lake-freight.md');
  const text = await readFile(path, 'utf8');
  printed = '';
  await writeFile(path, text.replace('[1,200 tonnes](', '[1,300 tonnes]('));
  await says('"1,300 tonnes"; wanted what number alder-2024 says');
  await says('; 1 problem in 1 file.');
  printed = '';
  await writeFile(path, text);
  await says('no problems.');
});
