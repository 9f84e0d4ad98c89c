import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bucket, Cache, makers } from '../../src/cache/cache.ts';

const project = join(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'assay-makers-'));

beforeAll(() => {
  cpSync(join(project, 'src'), join(root, 'src'), { recursive: true });
  cpSync(join(project, 'package-lock.json'), join(root, 'package-lock.json'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const kinds: readonly Bucket[] = [
  'words/body',
  'briefing',
  'card',
  'picture',
  'br',
  'gzip',
  'inspection',
  'output',
];

/** The kinds of which a new build has nothing left that an old one kept. */
function madeAnew(change: () => void): Bucket[] {
  const folder = mkdtempSync(join(root, 'kept-'));
  const before = new Cache(root, folder);
  for (const kind of kinds) before.keep(kind, ['a key'], () => 'something');
  change();
  const after = new Cache(root, folder);
  return kinds.filter((kind) => !after.has(kind, ['a key']));
}

const append = (path: string) => () => {
  const file = join(root, path);
  writeFileSync(file, `${readFileSync(file, 'latin1')}\n`, 'latin1');
};

test('What was kept is found again while nothing has changed', () => {
  expect(madeAnew(() => {})).toEqual([]);
});

test.each<readonly [path: string, kinds: readonly Bucket[]]>([
  ['src/pictures/draw-card.ts', ['card', 'picture', 'output']],
  ['src/charts/kinds/bar/draw-bar.ts', ['card', 'picture', 'output']],
  ['src/styles/chart.css', ['card', 'picture', 'output']],
  ['src/charts/kinds/stack/stack.css', ['card', 'picture', 'output']],
  ['src/styles/fonts/grotesk-bold.woff2', ['card', 'picture', 'output']],
  ['src/pictures/fonts/grotesk-bold.woff2', ['card', 'picture', 'output']],
  ['src/edition/card.ts', ['card', 'output']],
  ['src/sharing/spreadsheet.ts', ['output']],
  ['src/prose/compile-body.ts', ['words/body', 'output']],
  ['src/schema/claim.ts', ['words/body', 'card', 'picture', 'output']],
  ['src/printing/print-pdf.ts', ['briefing', 'output']],
  ['src/output/compress.ts', ['briefing', 'br', 'gzip', 'inspection', 'output']],
  ['src/inspection/page-rules/ids.ts', ['inspection', 'output']],
  ['src/tools/bench.ts', ['output']],
  ['package-lock.json', kinds],
])('A change in %s makes anew what it decides, and nothing else', (path, changed) => {
  expect(madeAnew(append(path))).toEqual(changed);
});

test('A file that is added or taken away changes what its room decides', () => {
  const file = join(root, 'src/pictures/more.ts');
  expect(madeAnew(() => writeFileSync(file, '// More.\n'))).toEqual(['card', 'picture', 'output']);
  expect(madeAnew(() => rmSync(join(root, 'src/pictures/balance.ts')))).toEqual([
    'card',
    'picture',
    'output',
  ]);
});

test('Two kinds never answer for each other', () => {
  const cache = new Cache(root, mkdtempSync(join(root, 'kept-')));
  expect(cache.keep('words/body', ['a key'], () => 'a body')).toBe('a body');
  expect(cache.keep('words/title', ['a key'], () => 'a title')).toBe('a title');
  expect(cache.keep('card', ['a key'], () => 'a card')).toBe('a card');
});

/** Rooms that a file's code runs in: its own, and those of everything that it imports as values. */
function roomsOf(entry: string): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(join(project, 'src', file), 'utf8');
    const pattern =
      /^(?:import|export)\s+(?!type\s)(?:([^'";]*?)\sfrom\s+)?['"](\.[^'"]+\.ts)['"]/gm;
    for (const [, names = '', target = ''] of text.matchAll(pattern)) {
      const taken = names
        .replace(/[{}]/g, '')
        .split(',')
        .map((name) => name.trim());
      if (taken.every((name) => name === '' || name.startsWith('type '))) continue;
      visit(normalize(join(file, '..', target)).replaceAll('\\', '/'));
    }
  };
  visit(entry);
  return new Set([...seen].map((file) => file.split('/')[0] as string));
}

test('Every room that draws a card is one of those whose change draws it anew', () => {
  const rooms = roomsOf('pictures/card-files.ts');
  expect([...rooms]).toEqual(expect.arrayContaining(['charts', 'edition', 'pictures']));
  expect([...rooms].filter((room) => !(makers.card as readonly string[]).includes(room))).toEqual(
    [],
  );
});

test('Every room that compiles words, draws, inspects or prints is one of those whose change does it anew', () => {
  const outside = (entry: string, rooms: readonly string[]) =>
    [...roomsOf(entry)].filter((room) => !rooms.includes(room));
  expect(outside('prose/compile-body.ts', makers.words)).toEqual([]);
  expect(outside('prose/words-tree.ts', makers.words)).toEqual([]);
  expect(outside('pictures/picture-files.ts', makers.picture)).toEqual([]);
  expect(outside('inspection/inspect-output.ts', makers.inspection)).toEqual([]);
  for (const file of readdirSync(join(project, 'src/printing')))
    expect(outside(`printing/${file}`, makers.briefing), file).toEqual([]);
});
