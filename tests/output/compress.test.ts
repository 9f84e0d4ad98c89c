import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { compressFiles } from '../../src/output/compress.ts';
import { isEncoded, listFiles } from '../../src/output/files.ts';
import type { Kept } from '../../src/output/kept.ts';
import { OutputFolder } from '../../src/output/output-folder.ts';
import { anyFiles, layOutput, pageOf } from './lay-output.ts';

let laid: Awaited<ReturnType<typeof layOutput>>;
afterEach(() => laid.remove());

test('text stands there in Brotli and in gzip too, where that is smaller, and nothing else does', async () => {
  laid = await layOutput();
  const files = await listFiles(laid.out);
  const packed = files.filter(isEncoded);
  expect(packed).toContain('index.html.br');
  expect(packed).toContain('datasets/boats/boats.csv.gz');
  expect(packed).toContain('assets/page.a1b2.js.br');
  for (const name of ['cards/boats.e5f6.png', 'assets/text.c3d4.woff2', 'feed.json']) {
    expect(packed.filter((one) => one.startsWith(name))).toEqual([]);
  }
  for (const file of packed) {
    const bytes = await readFile(join(laid.out, file));
    const text = await readFile(join(laid.out, file.slice(0, -3)));
    const unpacked = file.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    expect(unpacked.equals(text), file).toBe(true);
    expect(bytes.length, file).toBeLessThan(text.length);
  }
});

test('what fits one packet as it is has no twins, and what is a byte longer than that has', async () => {
  laid = await layOutput({ 'short.txt': 'a'.repeat(1399), 'long.txt': 'a'.repeat(1400) });
  const packed = (await listFiles(laid.out)).filter(isEncoded);
  expect(packed.sort()).toEqual(['long.txt.br', 'long.txt.gz']);
});

test('gzip says neither when nor where it was made', async () => {
  laid = await layOutput();
  const header = (await readFile(join(laid.out, 'index.html.gz'))).subarray(0, 10);
  expect(header.toString('hex')).toMatch(/^1f8b0800000000/);
});

test('what was compressed before is not compressed again, and a changed text is', async () => {
  laid = await layOutput();
  const kept = new Map<string, Uint8Array>();
  const made: string[] = [];
  const cache: Kept<'br' | 'gzip'> = {
    read: (kind, key) => kept.get([kind, ...key].join()),
    write: (kind, key, bytes) => {
      made.push(kind);
      kept.set([kind, ...key].join(), bytes);
    },
  };
  await compressFiles(await OutputFolder.open(laid.out), cache);
  const first = made.length;
  await compressFiles(await OutputFolder.open(laid.out), cache);
  expect(made).toHaveLength(first);
  await writeFile(join(laid.out, 'index.html'), pageOf('Something new about boats'));
  await compressFiles(await OutputFolder.open(laid.out), cache);
  expect(made.slice(first)).toEqual(['br', 'gzip']);
  const bytes = await readFile(join(laid.out, 'index.html.br'));
  expect(brotliDecompressSync(bytes).toString()).toContain('Something new about boats');
  expect(Object.keys(anyFiles).length).toBeLessThan(first);
});
