import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: Record<string, LockedPackage> = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
).packages;

test('the lockfile holds the packages of every platform: npm 11 refuses to install from one that does not', () => {
  const paths = Object.keys(lock);
  const absent = Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !paths.some((other) => other.endsWith(`node_modules/${name}`)))
      .map((name) => `${path} wants ${name}`),
  );
  expect(absent).toEqual([]);
});

test('every package is held to its bytes', () => {
  const loose = Object.entries(lock)
    .filter(([path, { integrity }]) => path !== '' && !integrity)
    .map(([path]) => path);
  expect(loose).toEqual([]);
});

test('dependencies are pinned to exact versions', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const ranges = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version as string))
    .map(([name]) => name);
  expect(ranges).toEqual([]);
});
