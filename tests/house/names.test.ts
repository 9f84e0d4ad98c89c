import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|mjs|astro)$/.test(file) && !file.endsWith('.d.ts'));

/** A file below pages is an address, and Astro says what it exports. */
const isRoute = (file: string): boolean => /^(?:pages|development)\//.test(file);

/** Names that more than one file exports, each with its reason. */
const exportedTwice: Readonly<Record<string, string>> = {
  readFigure: 'from the author’s file; from what a page is sent, as its errors say',
};

/** File names that stand in more than one folder, each with its reason. */
const filesTwice: Readonly<Record<string, string>> = {
  anchor: 'of a paragraph, and the component that shows it',
  changes: 'the log’s check, and the component that shows the log',
  figure: 'what its author writes, and the component that shows it',
  states: 'of a figure, and the component that lists them',
};

const declared =
  /^export\s+(?:default\s+)?(?:abstract\s+)?(?:async\s+)?(?:function\*?|const|let|class|interface|type|enum)\s+(\w+)/gm;

/** Names exported by several files, with the files; what only hands on a name has no meaning of its own. */
function twice(named: readonly (readonly [name: string, file: string])[]): string[] {
  return [...Map.groupBy(named, ([name]) => name)]
    .map(([name, all]) => [name, [...new Set(all.map(([, file]) => file))]] as const)
    .filter(([, all]) => all.length > 1)
    .map(([name]) => name)
    .sort();
}

test('An exported name has one meaning in the whole house', () => {
  const names = files
    .filter((file) => !isRoute(file))
    .flatMap((file) => {
      // A script that writes a module has its text in quotes.
      const code = readFileSync(`src/${file}`, 'utf8').replace(/`[^`]*`/g, '``');
      return [...code.matchAll(declared)].map((match) => [match[1] as string, file] as const);
    });
  expect(names.length).toBeGreaterThan(900);
  expect(twice(names)).toEqual(Object.keys(exportedTwice).sort());
});

test('A file has its name alone, but for pages, which are addresses', () => {
  const names = files
    .filter((file) => !isRoute(file))
    .map((file) => [basename(file).replace(/\..*$/, '').toLowerCase(), file] as const);
  expect(twice(names)).toEqual(Object.keys(filesTwice).sort());
});
