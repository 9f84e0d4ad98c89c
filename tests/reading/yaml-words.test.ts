import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from '../../src/reading/parse-yaml.ts';
import { sourceText } from '../../src/reading/source-text.ts';

/** Characters that need care in YAML, in JavaScript or in both. */
const character = fc.constantFrom(
  ...'abcDE019.,:;-#[]{}&*!|>%@`?\'"\\/',
  'é',
  'ж',
  '中',
  '\u{1f6a3}',
  '\u00a0',
);
const word = fc.array(character, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const lines = fc.array(line, { minLength: 1, maxLength: 5 });

const indented = (all: readonly string[], by: string) => all.map((one) => by + one).join('\n');

/** Ways to write lines of text as a scalar at the key "b" of a mapping. */
const styles: Record<string, (all: readonly string[]) => string> = {
  folded: (all) => `b: >\n${indented(all, '    ')}\n`,
  'folded and stripped, with a comment': (all) => `b: >- # why\n${indented(all, '  ')}\n`,
  'folded with empty lines': (all) => `b: >\n${all.map((one) => `   ${one}`).join('\n\n')}\n`,
  literal: (all) => `b: |\n${indented(all, '  ')}\n`,
  'literal with a stated indent': (all) => `b: |1+\n${indented(all, ' ')}\n\n`,
  'single-quoted': (all) => `b: '${indented(all, '  ').trim().replaceAll("'", "''")}'\n`,
  'double-quoted': (all) =>
    `b: "${indented(all, '  ').trim().replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"\n`,
  'double-quoted with escaped line ends': (all) =>
    `b: "${all
      .map((one) => one.replaceAll('\\', '\\\\').replaceAll('"', '\\"'))
      .join('\\\n    \\t')}"\n`,
  plain: (all) =>
    `b: ${indented(
      all.map((one) => one.replaceAll(/[^\p{L}\p{N} .]/gu, 'x')),
      '  w',
    ).trim()}\n`,
};

test.each(Object.keys(styles))(
  'In a %s scalar, each character of the value is placed where it was typed',
  (name) => {
    fc.assert(
      fc.property(lines, (all) => {
        const text = `a: 1\n${(styles[name] as (typeof styles)[string])(all)}c: 2\n`;
        const yaml = parseYaml(sourceText('f.yaml', text));
        expect(yaml.problems).toEqual([]);
        const words = yaml.wordsAt(['b']);
        expect(words.text).toBe((yaml.data as { b: string }).b);
        const typed = text.split('\n');
        for (const [index, unit] of words.text.split('').entries()) {
          if (/\s/.test(unit)) continue;
          const { line: at, column } = words.placeAt(index);
          const there = typed[at - 1]?.slice(column - 1) ?? '';
          // An escape is placed at its backslash.
          const isEscape = name.startsWith('double') && there[0] === '\\';
          expect([index, there[isEscape ? 1 : 0]]).toEqual([index, unit]);
        }
      }),
    );
  },
);

test('A character that is written as an escape is placed at its backslash', () => {
  const yaml = parseYaml(sourceText('f.yaml', 'b: "\\u0041\\x20\\U0001F6A3\\_c\\N\\/d"\n'));
  const words = yaml.wordsAt(['b']);
  expect(words.text).toBe('A \u{1f6a3}\u00a0c\u0085/d');
  const columnOf = (part: string) => words.placeAt(words.text.indexOf(part)).column;
  expect(['A', '\u{1f6a3}', 'c', '\u0085', '/', 'd'].map(columnOf)).toEqual([
    5, 15, 27, 28, 30, 32,
  ]);
});

test('Places count in the file when the YAML is only a part of it', () => {
  const text = '---\ntitle: >\n  a\n  b c\n---\n';
  const yaml = parseYaml(sourceText('f.md', text), 4, 24);
  expect(yaml.wordsAt(['title']).placeAt(4)).toEqual({ file: 'f.md', line: 4, column: 5 });
  expect(yaml.placeOfKey(['title'])).toEqual({ file: 'f.md', line: 2, column: 1 });
});

test('An offset behind the words is placed behind their last character', () => {
  const yaml = parseYaml(sourceText('f.yaml', 'a: abc\n'));
  expect(yaml.wordsAt(['a']).placeAt(99)).toEqual({ file: 'f.yaml', line: 1, column: 7 });
});
