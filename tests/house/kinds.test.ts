import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('Styles, and the one script that reads marks, are all that names kinds by the classes of their drawings', () => {
  expect(filesWith(new RegExp(`\\.chart-(?:${names})\\b`))).toEqual([
    'islands/reader.ts',
    'styles/chart.css',
    'styles/print.css',
  ]);
});

test('Each kind has the name of its folder, and its examples are of that kind', () => {
  expect(readdirSync('src/charts/kinds').sort()).toEqual(kinds.map(({ name }) => name));
  for (const { name, examples } of kinds) {
    expect(Object.values(examples).map(({ kind }) => kind)).toEqual(
      Object.keys(examples).map(() => name),
    );
  }
});
