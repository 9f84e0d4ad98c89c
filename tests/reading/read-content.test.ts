import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { reportJson } from '../../src/problem/report.ts';
import { readContent } from '../../src/reading/read-content.ts';

const good = join(import.meta.dirname, '../content/good');
const folders: string[] = [];

function newFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'assay-reading-'));
  folders.push(parent);
  const folder = join(parent, 'content');
  mkdirSync(folder);
  return folder;
}

function put(folder: string, files: readonly (readonly [string, string])[]): string {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const source = (id: string) => `${id}:\n  publisher: P\n  title: T\n  date: 2025\n  read: full\n`;

test('Reading the same files gives the same, in whatever order they came onto the disk', async () => {
  const files = [
    ['sources/b.yaml', source('one')],
    ['sources/a.yaml', source('one')],
    ['sources/C.yaml', source('one') + source('two')],
    ['pages/x.md', '---\ntitle: 1\n---\n'],
    ['pages/B_d.md', '# no'],
    ['notes.txt', ''],
    ['datasets/d.csv', 'a\n1\n'],
  ] as const;
  const orders = [files, files.toReversed(), [...files.slice(3), ...files.slice(0, 3)]];
  const reads = await Promise.all(orders.map((order) => readContent(put(newFolder(), order))));
  const [first, ...others] = reads.map(({ problems }) => reportJson(problems));
  expect(JSON.parse(first ?? '[]')).not.toHaveLength(0);
  for (const other of others) expect(other).toBe(first);
  // The first in order keeps the id, not the first on the disk.
  expect(first).toContain('first at content/sources/C.yaml:1');
});

test('Two readings of the good content are equal', async () => {
  const [one, two] = await Promise.all([readContent(good), readContent(good)]);
  expect(JSON.stringify([...one.sources.keys()])).toBe(JSON.stringify([...two.sources.keys()]));
  expect(JSON.stringify(one.content?.articles)).toBe(JSON.stringify(two.content?.articles));
  expect([...(one.content?.ids.source ?? [])]).toEqual(['lake-board', 'harbour-master']);
});

test('A folder without a site.yaml is a problem, and what else is wrong is still told', async () => {
  const { content, problems } = await readContent(put(newFolder(), [['sources/a.yaml', 'a: b\n']]));
  expect(content).toBeUndefined();
  expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
    ['content/sources/a.yaml', 'value-kind'],
    ['content/site.yaml', 'value-present'],
  ]);
});

test('A publication time without a zone is read as UTC', async () => {
  const { content } = await readContent(good);
  expect(content?.articles.map(({ slug, published }) => [slug, published])).toEqual([
    ['lake-freight', '2025-03-31T00:00:00Z'],
    ['winter-boats', '2025-05-01T08:30:00Z'],
  ]);
});

test('Files and folders whose names begin with a dot are not content', async () => {
  const folder = newFolder();
  cpSync(good, folder, { recursive: true });
  put(folder, [
    ['.git/config', 'x'],
    ['articles/.draft.md.swp', 'x'],
    ['.DS_Store', 'x'],
  ]);
  expect((await readContent(folder)).problems).toEqual([]);
});

test('File names that differ only in case: the one in capitals is refused', async () => {
  const folder = newFolder();
  cpSync(good, folder, { recursive: true });
  put(folder, [['pages/ABOUT.md', '---\ntitle: A\ndescription: B.\n---\nC.\n']]);
  const isFolding =
    readdirSync(join(folder, 'pages')).length === 1 && existsSync(join(folder, 'pages/about.md'));
  const { problems } = await readContent(folder);
  expect(problems.map(({ file, rule }) => [file, rule])).toEqual(
    isFolding ? [] : [['content/pages/ABOUT.md', 'id-form']],
  );
});

test('What could not be read still has its id, so that a reference to it is no second problem', async () => {
  const folder = newFolder();
  cpSync(good, folder, { recursive: true });
  put(folder, [
    ['figures/landings.yaml', 'kind: bar\n'],
    ['datasets/landings.csv', 'harbour\n"x\n'],
    ['pages/about.md', 'no front matter'],
  ]);
  const { content } = await readContent(folder);
  expect(content?.ids.figure.has('landings')).toBe(true);
  expect(content?.ids.dataset.has('landings')).toBe(true);
  expect(content?.ids.page.has('about')).toBe(true);
  expect(content?.figures.has('landings')).toBe(false);
});
