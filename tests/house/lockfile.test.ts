import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly packages: Readonly<
    Record<
      string,
      { readonly version?: string; readonly optional?: boolean; readonly dev?: boolean }
    >
  >;
}

function read(path: string): Locked['packages'] {
  return (JSON.parse(readFileSync(path, 'utf8')) as Locked).packages;
}

test('an install is whole: the lockfile names nothing that npm ci leaves out, or every command would install anew', () => {
  const installed = read('node_modules/.package-lock.json');
  const lacking = Object.entries(read('package-lock.json'))
    .filter(([path, { optional }]) => path !== '' && !optional)
    .filter(([path, { version }]) => installed[path]?.version !== version)
    .map(([path]) => path);
  expect(lacking).toEqual([]);
});

test('the lockfile asks for what package.json asks for', () => {
  const asked = JSON.parse(readFileSync('package.json', 'utf8'));
  const root = read('package-lock.json')[''] as unknown as Record<string, unknown>;
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    expect(root[kind], kind).toEqual(asked[kind]);
  }
});
