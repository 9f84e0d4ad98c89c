import { expect, test } from 'vitest';
import { parseManifest, readManifest } from '../../src/output/manifest.ts';
import { anyFiles, layOutput } from './lay-output.ts';

test('a manifest names every file once, and none that is another one compressed', async () => {
  const { out, remove } = await layOutput();
  const { files, base } = await readManifest(out);
  await remove();
  expect(Object.keys(files)).toEqual([...Object.keys(anyFiles), '_headers'].sort());
  expect(base).toBe('/');
});

const digest = 'a'.repeat(64);
const rest = { base: '/', policies: {} };

test.each([
  ['not JSON', '<!doctype html>', 'it is not JSON'],
  ['a list', '[]', 'it has no "files"'],
  ['nothing', 'null', 'it has no "files"'],
  [
    'a way out',
    JSON.stringify({ ...rest, files: { '../secret': digest } }),
    '"../secret" is not the path of a file below it',
  ],
  [
    'a path from the root',
    JSON.stringify({ ...rest, files: { '/etc/passwd': digest } }),
    '"/etc/passwd" is not the path of a file below it',
  ],
  ['no digest', JSON.stringify({ ...rest, files: { a: 'b' } }), '"b" is not a SHA-256'],
  ['no policies', JSON.stringify({ base: '/', files: { a: digest } }), 'it has no "policies"'],
  ['no base', JSON.stringify({ policies: {}, files: { a: digest } }), 'it has no "base"'],
])('a manifest that is %s is turned away', (_, text, what) => {
  expect(() => parseManifest(text)).toThrow(`parseManifest: this is no manifest: ${what}`);
});
