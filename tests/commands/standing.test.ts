import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inputsOf } from '../../src/integration/last-build.ts';
import { goodFolder } from '../content/lay-content.ts';
import { layClock } from './lay-project.ts';
import { runBuild } from './run-build.ts';

let folder: string;
const none = /^Nothing has changed since .*dist was built\.$/m;
const fresh = /^Built .*dist in [\d.]+ s\.$/m;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-standing-'));
  cpSync(goodFolder, join(folder, 'content'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function build(args: readonly string[] = []): string {
  const { status, stdout, stderr } = runBuild(folder, { args: ['--no-pdf', ...args] });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

test('where nothing has changed nothing is built, and what was said is said again', () => {
  const first = build();
  expect(first).toMatch(fresh);
  const again = build();
  expect(again).toMatch(none);
  const [said] = first.split('\n');
  expect(said).toMatch(/^\d+ numbers agree with \d+ datasets; no problems\.$/);
  expect(again.split('\n')).toContain(said);
  expect(again).toContain('Before it is published:');
});

test.each<[what: string, change: () => void]>([
  ['a word', () => appendFileSync(join(folder, 'content/articles/lake-freight.md'), '\nMore.\n')],
  ['a file of the output', () => appendFileSync(join(folder, 'dist/robots.txt'), 'more')],
  ['a file that somebody put there', () => writeFileSync(join(folder, 'dist/more.txt'), 'more')],
  ['a file that is gone', () => rmSync(join(folder, 'dist/feed.xml'))],
])('%s is change enough', (_, change) => {
  const robots = readFileSync(join(folder, 'dist/robots.txt'), 'utf8');
  change();
  expect(build()).toMatch(fresh);
  expect(build()).toMatch(none);
  expect(readFileSync(join(folder, 'dist/robots.txt'), 'utf8')).toBe(robots);
});

test('a waiver that was used is said again', () => {
  const site = join(folder, 'content/site.yaml');
  const reason = 'Read by this desk alone.';
  appendFileSync(site, `waivers:\n  - { rule: address-public, at: /, reason: ${reason} }\n`);
  const first = build();
  expect(first).toContain(reason);
  expect(build()).toContain(reason);
});

test('where a link leads is change enough', async () => {
  const content = join(folder, 'linked');
  mkdirSync(content);
  for (const name of ['one.txt', 'two.txt']) writeFileSync(join(content, name), name);
  const places = { root: folder, content, out: join(folder, 'dist') };
  const at = async (target: string) => {
    rmSync(join(content, 'link.txt'), { force: true });
    symlinkSync(target, join(content, 'link.txt'));
    return inputsOf(places, 'none');
  };
  const one = await at('one.txt');
  expect(await at('two.txt')).not.toBe(one);
  expect(await at('one.txt')).toBe(one);
  expect(await inputsOf(places, 'required')).not.toBe(one);
});

test('an article whose hour has come is change enough', async () => {
  const path = join(folder, 'content/articles/winter-boats.md');
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
  const text = readFileSync(path, 'utf8').replace(/^draft: .*\n/m, '');
  writeFileSync(path, text.replace(/^published: .*$/m, `published: ${tomorrow}`));
  expect(build()).toMatch(fresh);
  expect(build()).toMatch(none);
  process.env['NODE_OPTIONS'] = `--import=${pathToFileURL(await layClock(folder, 2)).href}`;
  try {
    expect(build()).toMatch(fresh);
    expect(readFileSync(join(folder, 'dist/articles/winter-boats/index.html'), 'utf8')).toContain(
      'Boats in winter',
    );
  } finally {
    delete process.env['NODE_OPTIONS'];
  }
});
