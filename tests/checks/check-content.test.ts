import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { checkKnownId } from '../../src/checks/known-id.ts';
import { workNumbers } from '../../src/checks/work-numbers.ts';
import { compileContent } from '../../src/prose/compile-content.ts';
import type { Content } from '../../src/reading/content.ts';
import { readContent } from '../../src/reading/read-content.ts';
import { sourceText, wordsOf } from '../../src/reading/source-text.ts';

async function goodContent(): Promise<Content> {
  const { content } = await readContent(join(import.meta.dirname, '../content/good'));
  if (!content) throw new Error('no content');
  return content;
}

const withBody = (content: Content, text: string): Content => ({
  ...content,
  articles: content.articles.map((article) => ({
    ...article,
    body: wordsOf(sourceText('a.md', text), 0, text.length),
  })),
});

test('Checking twice finds the same in the same order', async () => {
  const content = withBody(
    await goodContent(),
    '# A\n\n[b](cite:c) <d>\n\n::figure{#e}\n\n::figure{#e}\n',
  );
  const compiled = compileContent(content);
  const found = checkContent(content, compiled, workNumbers(content));
  expect(found.length).toBeGreaterThan(3);
  expect(checkContent(content, compileContent(content), workNumbers(content))).toEqual(found);
});

test('Names of object parts are no ids', async () => {
  const content = await goodContent();
  const place = { file: 'a.md', line: 1, column: 1 };
  for (const id of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '']) {
    expect(checkKnownId(content, 'source', id, place)).toMatchObject([{ rule: 'reference-known' }]);
  }
  expect(checkKnownId(content, 'source', 'lake-board', place)).toEqual([]);
});

test('A figure may stand once in each of two articles', async () => {
  const content = withBody(await goodContent(), '::figure{#landings}\n');
  expect(content.articles).toHaveLength(2);
  expect(
    checkContent(content, compileContent(content), workNumbers(content)).map(({ rule }) => rule),
  ).toEqual([]);
});
