import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '../../src/problem/problem.ts';
import { parseYaml } from '../../src/reading/parse-yaml.ts';
import { readMarkdown } from '../../src/reading/read-markdown.ts';
import { type SourceText, sourceText } from '../../src/reading/source-text.ts';
import { articleSchema, pageSchema } from '../../src/schema/article.ts';

const head = '---\ntitle: More\ndescription: About us.\n---\n';

function expectInside(source: SourceText, places: readonly Place[]): void {
  const lines = source.text.split('\n');
  for (const { line, column } of places) {
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
  }
}

test('The body begins behind the front matter, and its places count in the file', () => {
  const { body, frontMatter } = readMarkdown(
    sourceText('a.md', `${head}One\n---\ntwo\n`),
    pageSchema,
  );
  expect(frontMatter).toEqual({ title: 'More', description: 'About us.' });
  expect(body?.text).toBe('One\n---\ntwo\n');
  expect(body?.placeAt(8)).toEqual({ file: 'a.md', line: 7, column: 1 });
});

test('A file may end with its front matter', () => {
  expect(readMarkdown(sourceText('a.md', head.trimEnd()), pageSchema).body?.text).toBe('');
});

const yamlLike = fc
  .array(
    fc.constantFrom(
      ...['a', 'title', ': ', ':', '- ', '? ', '\n', '\n  ', '\n    ', '\t', '[', ']', '{', '}'],
      ...[
        '"',
        "'",
        '>',
        '|',
        '>-2',
        '&a ',
        '*a',
        '!!str ',
        '!x ',
        '#',
        ',',
        '---\n',
        '...\n',
        '%YAML 1.1\n',
      ],
      ...[
        '\\',
        '\\x4',
        '\\u',
        '<<: ',
        '__proto__',
        'é',
        '\u{1f6a3}',
        '\r',
        '\ufeff',
        '\0',
        '~',
        '1e999',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('A fault at the very end stands at the end, not behind it', () => {
  const source = sourceText('f.yaml', `x\n"\\u\n  &a y`);
  const { problems } = parseYaml(source, 2, source.text.length - 1);
  expect(problems.length).toBeGreaterThan(0);
  expectInside(source, problems);
});

test('Any text is read as YAML or refused, and its places are inside the file', () => {
  fc.assert(
    fc.property(fc.oneof(yamlLike, fc.string({ unit: 'binary' })), (text) => {
      const source = sourceText('f.yaml', `x\n${text}y`);
      const yaml = parseYaml(source, 2, source.text.length - 1);
      const path = ['title', 0, 'a'];
      const words = yaml.wordsAt(['title']);
      expectInside(source, [
        ...yaml.problems,
        yaml.placeOf(path),
        yaml.placeOfKey(path),
        words.placeAt(0),
        words.placeAt(words.text.length),
      ]);
    }),
    { numRuns: 3000 },
  );
});

test('Any text is read as an article or refused, and problems are inside the file', () => {
  const parts = fc.oneof(yamlLike, fc.constant(`${head}kicker: x\n`), fc.string());
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 3 }), fc.boolean(), (texts, isHeaded) => {
      const source = sourceText('a.md', `${isHeaded ? '---\n' : ''}${texts.join('\n---\n')}`);
      const { problems, frontMatter } = readMarkdown(source, articleSchema);
      expectInside(source, problems);
      expect(frontMatter === undefined).toBe(problems.length > 0);
    }),
    { numRuns: 1500 },
  );
});

test.each<[string, string]>([
  ['brackets', `a: ${'['.repeat(5000)}`],
  ['brackets on lines of their own', '[\n'.repeat(5000)],
  ['dashes', `${'- '.repeat(5000)}a`],
  ['complex keys', `${'? '.repeat(3000)}a`],
  ['indentation', Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['quotes', '"'.repeat(5000)],
  ['tabs', `a:\n${'\tb: c\n'.repeat(2000)}`],
])('YAML of nothing but %s is refused within seconds', (_, text) => {
  const start = process.cpuUsage();
  expect(parseYaml(sourceText('f.yaml', text)).problems.length).toBeGreaterThan(0);
  // Of the processor: what else the machine does is not the code's.
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
});

test('A mapping of twenty thousand keys is read within seconds, and a repeated key is found', () => {
  const text = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join('');
  const start = process.cpuUsage();
  expect(parseYaml(sourceText('f.yaml', text)).problems).toEqual([]);
  expect(parseYaml(sourceText('f.yaml', `${text}k7: 2\n`)).problems).toMatchObject([
    { line: 20_001 },
  ]);
  // Of the processor: what else the machine does is not the code's.
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
});
