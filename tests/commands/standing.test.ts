import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
