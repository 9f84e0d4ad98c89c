import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { kinds } from '../../src/charts/kind-of.ts';
import { operationNames } from '../../src/model/operations.ts';
import { units } from '../../src/quantity/units.ts';

const text = await readFile('CONTRIBUTING.md', 'utf8');
/** A section by its heading. */
const section = (heading: string) =>
  text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';

test('every file that it names is there', () => {
  const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);
  const named = [...text.matchAll(/`((?:src|tests|docs)\/[^`<>]+)`/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(10);
  for (const path of [...links, ...named]) expect([path, existsSync(path)]).toEqual([path, true]);
});

test('each kind of figure and each operation stands where it says that one goes', () => {
  expect(section('A kind of figure')).toContain('`src/charts/kinds/<kind>/`');
  for (const { name } of kinds) {
    expect([name, existsSync(`src/charts/kinds/${name}/${name}.ts`)]).toEqual([name, true]);
  }
  expect(section('An operation')).toContain('`src/model/operations/<operation>.ts`');
  for (const name of operationNames) {
    expect([name, existsSync(`src/model/operations/${name}.ts`)]).toEqual([name, true]);
  }
  expect(Object.keys(units).length).toBeGreaterThan(5);
});

/* The toys are added as the page says, so that what they need and it does not name shows here. */
test.each([
  ['tests/toys/toy-kind.test.ts', ['A kind of figure']],
  ['tests/toys/numbers.test.ts', ['A unit', 'An operation']],
])('the toys of %s are added to no file that the page does not name', async (file, headings) => {
  const steps = headings.map(section).join('\n');
  const code = await readFile(file, 'utf8');
  const lists = [
    ...code.matchAll(/addLine\(\s*'(src\/[^']+)'/g),
    ...code.matchAll(/list = '(src\/[^']+)'/g),
  ].map(([, path = '']) => path);
  expect(lists.length).toBeGreaterThan(0);
  for (const path of lists) expect(steps).toContain(path);
});
