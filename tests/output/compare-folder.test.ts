import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareFolder } from '../../src/output/compare-folder.ts';
import { type Manifest, readManifest } from '../../src/output/manifest.ts';
import { mismatchLines } from '../../src/output/mismatch.ts';
import { layOutput } from './lay-output.ts';

let laid: Awaited<ReturnType<typeof layOutput>>;
let manifest: Manifest;
beforeEach(async () => {
  laid = await layOutput();
  manifest = await readManifest(laid.out);
});
afterEach(() => laid.remove());

const at = (file: string) => join(laid.out, file);
const lines = async () => mismatchLines(await compareFolder(laid.out, manifest));

test('a folder that was not touched has nothing to report', async () => {
  expect(await lines()).toEqual([]);
});

test('one changed sign, a lost file and one that somebody added are all reported', async () => {
  const csv = await readFile(at('datasets/boats/boats.csv'), 'utf8');
  await writeFile(at('datasets/boats/boats.csv'), csv.replace('12', '13'));
  await rm(at('cards/boats.e5f6.png'));
  await writeFile(at('figures/added.js'), 'alert(1)');
  const found = await lines();
  expect(found).toHaveLength(3);
  expect(found[0]).toBe('missing  cards/boats.e5f6.png');
  expect(found[1]).toMatch(
    /^differs {2}datasets\/boats\/boats\.csv: SHA-256 [0-9a-f]{12}…, wanted [0-9a-f]{12}…$/,
  );
  expect(found[2]).toBe('extra    figures/added.js');
});

test('what is compressed must unpack to the file beside it', async () => {
  await writeFile(at('index.html.br'), await readFile(at('about/index.html.br')));
  await writeFile(at('index.html.gz'), 'no gzip');
  await writeFile(at('nothing.html.br'), await readFile(at('about/index.html.br')));
  expect(await lines()).toEqual([
    'differs  index.html.br: it unpacks to another index.html',
    'differs  index.html.gz: it cannot be unpacked',
    'extra    nothing.html.br',
  ]);
});

test('a site without its compressed files is the same site', async () => {
  await rm(at('index.html.br'));
  await rm(at('index.html.gz'));
  expect(await lines()).toEqual([]);
});
