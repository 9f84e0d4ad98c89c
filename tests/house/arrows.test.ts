import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Which rooms each room may import from; its own files are always open to it. */
const arrows: Record<string, readonly string[]> = {
  problem: [],
  quantity: [],
  schema: ['problem', 'quantity'],
  register: ['model', 'problem', 'quantity'],
  model: ['problem', 'quantity', 'schema'],
  // A kind of figure is all in one place: what its author may write, what is drawn, what is wrong with it.
  charts: ['model', 'problem', 'quantity', 'schema'],
  // What a figure's file may hold is what the kinds say.
  reading: ['charts', 'model', 'problem', 'quantity', 'register', 'schema'],
  prose: ['model', 'problem', 'quantity', 'reading', 'register', 'schema'],
  checks: ['charts', 'model', 'problem', 'prose', 'quantity', 'reading', 'register', 'schema'],
  edition: ['charts', 'model', 'problem', 'prose', 'quantity', 'reading', 'register', 'schema'],
  cache: ['prose'],
  sharing: ['charts', 'edition', 'model', 'prose', 'quantity', 'schema'],
  pictures: ['cache', 'charts', 'edition', 'model', 'schema'],
  printing: ['output'],
  output: ['problem', 'register'],
  inspection: ['output', 'problem', 'quantity', 'reading'],
  // By their types alone: what travels as JSON is written in one place, and costs no byte.
  islands: ['edition'],
  components: ['edition', 'model', 'prose', 'register', 'schema', 'sharing', 'styles'],
  layouts: ['components', 'edition', 'model', 'schema', 'sharing', 'styles'],
  pages: [
    'cache',
    'charts',
    'components',
    'edition',
    'islands',
    'layouts',
    'model',
    'pictures',
    'prose',
    'quantity',
    'sharing',
    'styles',
  ],
  integration: [
    'cache',
    'charts',
    'checks',
    'edition',
    'inspection',
    'model',
    'output',
    'pictures',
    'printing',
    'problem',
    'prose',
    'quantity',
    'reading',
    'register',
    'schema',
  ],
  development: ['charts', 'components', 'integration', 'layouts', 'pages', 'quantity', 'styles'],
  commands: [
    'charts',
    'checks',
    'edition',
    'integration',
    'model',
    'output',
    'quantity',
    'reading',
    'schema',
  ],
  tools: [
    'cache',
    'commands',
    'edition',
    'inspection',
    'integration',
    'output',
    'pictures',
    'printing',
    'quantity',
  ],
  // A kind's sheet is in its folder; what gathers them finds them by their names.
  styles: ['charts'],
  // What a module of ours is to the type checker.
  virtual: [],
};

/** Rooms that are plain functions on plain values: they touch no files and know no Astro. */
const pure = [
  ...['problem', 'quantity', 'schema', 'register', 'model', 'charts'],
  ...['prose', 'checks', 'edition', 'sharing'],
];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
  readonly isType: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join('src', file), 'utf8');
  const room = file.includes('/') ? (file.split('/')[0] as string) : file.replace(/\..*$/, '');
  const pattern = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    room,
    target: match[2] as string,
    isType: match[1] !== undefined,
  }));
}

const imports = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|mjs|astro)$/.test(file) && !file.endsWith('.d.ts'))
  .flatMap(importsOf);

/** The room that a relative import leads to. */
function roomOf({ file, target }: Import): string {
  const path = normalize(join(file, '..', target.replace(/\?.*$/, '')));
  return path.includes('/') ? (path.split('/')[0] as string) : path.replace(/\..*$/, '');
}

test('the imports are read', () => {
  expect(imports.length).toBeGreaterThan(300);
});

test('every import follows an arrow of the house', () => {
  const wrong = imports
    .filter(({ target }) => target.startsWith('.'))
    .map((one) => ({ ...one, to: roomOf(one) }))
    .filter(({ room, to }) => room !== to && !arrows[room]?.includes(to))
    .map(({ file, to }) => `${file} → ${to}`);
  expect(wrong).toEqual([]);
});

test('rooms of plain functions import neither files nor Astro', () => {
  const wrong = imports
    .filter(({ room, target }) => pure.includes(room) && /^(?:node:|astro)/.test(target))
    .map(({ file, target }) => `${file} imports ${target}`);
  // Colour on a terminal, which is text and no file.
  expect(wrong).toEqual(['problem/report.ts imports node:util']);
});

test('islands know what is sent to them only by its types', () => {
  const wrong = imports
    .filter(({ room, target, isType }) => room === 'islands' && /^\.\.\//.test(target) && !isType)
    .map(({ file, target }) => `${file} imports ${target}`);
  expect(wrong).toEqual([]);
});
