import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../src/output/digest.ts';
import { listFiles } from '../../src/output/files.ts';
import { goodFolder } from '../content/lay-content.ts';
import { runBuild } from './run-build.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-stale-'));
  await cp(goodFolder, join(folder, 'content'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds the content, with what a cache keeps, and digests every file. */
async function build(cache: string): Promise<Record<string, string>> {
  const out = join(folder, 'dist');
  const { status, stderr } = runBuild(folder, { cache });
  expect(status, stderr).toBe(0);
  const files = await listFiles(out);
  const digests = files.map(async (file) => [file, digestOf(await readFile(join(out, file)))]);
  return Object.fromEntries(await Promise.all(digests));
}

const textOf = (file: string) => readFile(join(folder, 'dist', file), 'utf8');

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, 'content', file);
  const text = await readFile(path, 'utf8');
  expect(text, file).toContain(from);
  await writeFile(path, text.replaceAll(from, to));
}

/** An edit of each kind of input, the page that must show it, and what it says then. */
const edits: readonly (readonly [
  file: string,
  from: string,
  to: string,
  page: string,
  said: string,
])[] = [
  [
    'articles/lake-freight.md',
    'Freight on the lake is',
    'Cargo on the lake is',
    'articles/lake-freight/index.html',
    'Cargo on the lake is',
  ],
  [
    'articles/lake-freight.md',
    'title: Most freight',
    'title: Much freight',
    'feed.xml',
    'Much freight',
  ],
  ['pages/about.md', 'title: ', 'title: All ', 'about/index.html', '<h1>All '],
  ['figures/landings.yaml', 'title: ', 'title: Here ', 'figures/landings.svg', 'Here '],
  ['datasets/landings.yaml', 'title: ', 'title: Fresh ', 'datasets/landings/index.html', 'Fresh '],
  [
    'claims/harbours.yaml',
    'ready for more freight',
    'ready for much freight',
    'claims/brook-wants-more/index.html',
    'ready for much freight',
  ],
  [
    'numbers/landings.yaml',
    'Freight landed at Alder in 2024',
    'Freight put ashore at Alder in 2024',
    'articles/lake-freight/numbers/index.html',
    'Freight put ashore',
  ],
  [
    'sources/lake.yaml',
    'Counts of landings',
    'The counts of landings',
    'articles/lake-freight/index.html',
    'The counts of landings',
  ],
  ['site.yaml', 'name: The Lake Gazette', 'name: The Lake Herald', 'index.html', 'The Lake Herald'],
];

test('whatever is edited, a build that keeps things makes what one that keeps nothing makes', async () => {
  const before = await build('kept');
  for (const [file, from, to] of edits) await edit(file, from, to);
  // A cell that is drawn, and that no number rests on.
  await edit('datasets/landings.csv', 'Brook,2023,', 'Brook,2023,9');
  const picture = join(folder, 'content', 'images', 'pier.png');
  await writeFile(picture, Buffer.concat([await readFile(picture), Buffer.from('more')]));
  const warm = await build('kept');
  for (const [, , , page, said] of edits) expect(await textOf(page), page).toContain(said);
  const zip = unzipSync(await readFile(join(folder, 'dist', 'datasets/landings/landings.zip')));
  expect(Buffer.from(zip['landings.csv'] ?? []).toString()).toContain('Brook,2023,9');
  const changed = Object.keys(warm).filter((file) => warm[file] !== before[file]);
  for (const ending of ['html', 'svg', 'png', 'csv', 'zip', 'pdf', 'xml', 'json', 'br', 'gz']) {
    expect(
      changed.some((file) => file.endsWith(`.${ending}`)),
      ending,
    ).toBe(true);
  }
  expect(changed).toContain('images/pier.png');
  expect(await build('nothing')).toEqual(warm);
});
