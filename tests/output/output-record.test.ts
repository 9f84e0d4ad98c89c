import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf } from '../../src/output/digest.ts';
import { OutputFolder } from '../../src/output/output-folder.ts';
import {
  linkFiles,
  type OutputRecord,
  recordOutput,
  unchangedFiles,
} from '../../src/output/output-record.ts';
import { anyFiles, layOutput } from './lay-output.ts';

let laid: Awaited<ReturnType<typeof layOutput>>;
let next: string;
let record: OutputRecord;
const page = 'about/index.html';
const keys = new Map(Object.keys(anyFiles).map((file) => [file, `made from ${file}`]));

beforeEach(async () => {
  laid = await layOutput();
  next = await mkdtemp(join(tmpdir(), 'assay-next-'));
  record = await recordOutput(await OutputFolder.open(laid.out), keys);
});
afterEach(async () => {
  await laid.remove();
  await rm(next, { recursive: true });
});

test('every file is recorded: what it was made from, what it is, and what is read from it', async () => {
  const bytes = await readFile(join(laid.out, page));
  expect(record[page]).toMatchObject({
    key: 'made from about/index.html',
    digest: digestOf(bytes),
    size: bytes.length,
    facts: { styles: [expect.stringMatching(/^'sha256-/)], scripts: [], ids: [] },
  });
  expect(record[`${page}.br`]).toEqual({ size: expect.any(Number), written: expect.any(Number) });
  expect(record['manifest.json']?.key).toBeUndefined();
  expect(JSON.parse(JSON.stringify(record))).toEqual(record);
});

test('what is made from the same and stands as it was written is unchanged, and what stands beside it', async () => {
  const unchanged = await unchangedFiles(laid.out, record, keys);
  expect([...unchanged.keys()]).toEqual(expect.arrayContaining([page, `${page}.br`, `${page}.gz`]));
  expect(unchanged.has('manifest.json')).toBe(false);
});

test.for<[what: string, change: () => Promise<unknown>]>([
  ['it is longer', () => writeFile(join(laid.out, page), 'more', { flag: 'a' })],
  ['it was written since', () => utimes(join(laid.out, page), 1, 1)],
  ['it is gone', () => rm(join(laid.out, page))],
  ['what stands beside it is gone', () => rm(join(laid.out, `${page}.gz`))],
  ['what stands beside it was written since', () => utimes(join(laid.out, `${page}.br`), 1, 1)],
])('a file is made again where %s', async ([, change]) => {
  await change();
  const unchanged = await unchangedFiles(laid.out, record, keys);
  for (const file of [page, `${page}.br`, `${page}.gz`]) expect(unchanged.has(file)).toBe(false);
  expect(unchanged.has('index.html')).toBe(true);
});

test('a file is made again where it comes of something else, or nothing is known of it', async () => {
  const others = new Map([...keys, [page, 'another'] as const]);
  expect((await unchangedFiles(laid.out, record, others)).has(page)).toBe(false);
  expect((await unchangedFiles(laid.out, {}, keys)).size).toBe(0);
});

test('what is unchanged is the same file in the next output, and what was made anew stays, alone', async () => {
  await writeFile(join(next, 'index.html'), 'anew');
  const unchanged = await unchangedFiles(laid.out, record, keys);
  const linked = await linkFiles(laid.out, next, unchanged);
  expect(linked.has('index.html')).toBe(false);
  expect(linked.has('index.html.br')).toBe(false);
  expect(await readFile(join(next, 'index.html'), 'utf8')).toBe('anew');
  const inode = async (folder: string) => (await stat(join(folder, `${page}.br`))).ino;
  expect(await inode(next)).toBe(await inode(laid.out));
});

test('a linked file is finished until it is written, and the output before keeps its bytes', async () => {
  const before = await readFile(join(laid.out, page), 'utf8');
  const linked = await linkFiles(laid.out, next, await unchangedFiles(laid.out, record, keys));
  const folder = await OutputFolder.open(next, linked);
  expect(folder.isFinished(page)).toBe(true);
  expect(await folder.digest(page)).toBe(digestOf(Buffer.from(before)));
  expect(await folder.size(`${page}.br`)).toBe((await folder.bytes(`${page}.br`)).length);
  await folder.write(page, '<p id="other"></p>');
  expect(folder.isFinished(page)).toBe(false);
  expect(await readFile(join(laid.out, page), 'utf8')).toBe(before);
  expect(await folder.digest(page)).toBe(digestOf(Buffer.from('<p id="other"></p>')));
  expect((await folder.facts(page)).ids).toEqual(['other']);
});
