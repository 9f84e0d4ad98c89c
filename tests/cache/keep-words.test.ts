import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Cache } from '../../src/cache/cache.ts';
import { keepWords } from '../../src/cache/keep-words.ts';
import { compileBody } from '../../src/prose/compile-body.ts';
import { compileWords } from '../../src/prose/words-tree.ts';
import { parseYaml } from '../../src/reading/parse-yaml.ts';
import { sourceText, type Words, wordsOf } from '../../src/reading/source-text.ts';

const project = join(import.meta.dirname, '../..');
let root = '';
const kept = () => join(root, 'node_modules/.cache/assay/words/body');
const keepBody = (cache: Cache) => (body: Words) =>
  keepWords(cache)('body', [body], () => compileBody(body));
const words = (text: string, before = '') => {
  const source = sourceText('a.md', before + text);
  return wordsOf(source, before.length, source.text.length);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'assay-cache-'));
  mkdirSync(join(root, 'src'));
  for (const room of readdirSync(join(project, 'src'))) {
    cpSync(join(project, 'src', room), join(root, 'src', room), { recursive: true });
  }
  cpSync(join(project, 'package-lock.json'), join(root, 'package-lock.json'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const text =
  'One [two](number:a)[](cite:b "p. 1").\n\n:::note\nThree 4 t.\n:::\n\n## Five\n\n::figure{#c}\n';

test('A kept body equals a fresh one, problems and places too', () => {
  for (const body of [words(text), words(`# ${text}`), words('')]) {
    const fresh = compileBody(body);
    expect(keepBody(new Cache(root))(body)).toStrictEqual(fresh);
    expect(keepBody(new Cache(root))(body)).toStrictEqual(fresh);
  }
  expect(readdirSync(kept())).toHaveLength(3);
});

test.each(['', '{"parts":[', 'no JSON', '\0\0\0'])(
  'A kept file that holds "%s" is made anew',
  (broken) => {
    const body = words(text);
    keepBody(new Cache(root))(body);
    for (const name of readdirSync(kept())) writeFileSync(join(kept(), name), broken);
    expect(keepBody(new Cache(root))(body)).toStrictEqual(compileBody(body));
    expect(keepBody(new Cache(root))(body)).toStrictEqual(compileBody(body));
  },
);

test('Another word, another line or another file is another body', () => {
  const compile = keepBody(new Cache(root));
  compile(words(text));
  const before = readdirSync(kept()).length;
  const moved = compile(words(text, '\n\n'));
  expect(moved.parts.at(-1)).toMatchObject({ place: { line: 11 } });
  compile(words(text.replace('One', 'Two')));
  expect(readdirSync(kept())).toHaveLength(before + 2);
});

test('Bodies are made anew when the code that compiles them has changed', () => {
  const body = words(text);
  keepBody(new Cache(root))(body);
  const before = readdirSync(kept()).length;
  writeFileSync(join(root, 'src/prose/new-rule.ts'), '// Something else.\n');
  keepBody(new Cache(root))(body);
  expect(readdirSync(kept())).toHaveLength(before + 1);
});

test('The same words folded at another place of the source are other words', () => {
  const folded = (text: string) => parseYaml(sourceText('a.yaml', text)).wordsAt(['title']);
  const first = folded('title: >\n  One [two](number:a)\n  three\n');
  const second = folded('title: >\n  One\n  [two](number:a) three\n');
  expect(second.text).toBe(first.text);
  const compile = (words: Words) =>
    keepWords(new Cache(root))('title', [words], () => compileWords(words));
  expect(compile(first).references[0]?.place).toMatchObject({ line: 2, column: 7 });
  expect(compile(second).references[0]?.place).toMatchObject({ line: 3, column: 3 });
});
