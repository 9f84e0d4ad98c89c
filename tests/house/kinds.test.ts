import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'postcss';
import { expect, test } from 'vitest';
import { kinds } from '../../src/charts/kind-of.ts';

const names = kinds.map(({ name }) => name).join('|');

/** Files of the house that are outside of the folders of kinds and have something in them. */
function filesWith(pattern: RegExp): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:ts|astro|css)$/.test(file) && !file.startsWith('charts/kinds'))
    .filter((file) => pattern.test(readFileSync(join('src', file), 'utf8')))
    .sort();
}

test('No room asks which kind a figure or a series is: it looks the kind up', () => {
  // A quantity of kind "range" is no figure.
  expect(filesWith(new RegExp(`(?:case|kind [!=]==) '(?:${names})'`))).toEqual([
    'quantity/read-expression.ts',
  ]);
});

test('No style and no script names a kind by the class of its drawings', () => {
  expect(filesWith(new RegExp(`\\.chart-(?:${names})\\b`))).toEqual([]);
});

test('What a kind styles stands in one sheet of its name, and speaks of its own drawings alone', () => {
  const sheets = globSync('src/charts/kinds/*/*.css').map((path) => path.replaceAll('\\', '/'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const path of sheets) {
    const name = path.split('/').at(-2);
    expect(path).toBe(`src/charts/kinds/${name}/${name}.css`);
    parse(readFileSync(path)).walkRules(({ selectors }) => {
      for (const one of selectors) expect(one.split(' ')[0]).toBe(`.chart-${name}`);
    });
  }
});

test('Each kind has the name of its folder, and its examples are of that kind', () => {
  expect(readdirSync('src/charts/kinds').sort()).toEqual(kinds.map(({ name }) => name));
  for (const { name, examples } of kinds) {
    expect(Object.values(examples).map(({ kind }) => kind)).toEqual(
      Object.keys(examples).map(() => name),
    );
  }
});
