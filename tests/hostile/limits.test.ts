import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/problem/problem.ts';
import { compileBody } from '../../src/prose/compile-body.ts';
import { compileWords } from '../../src/prose/words-tree.ts';
import { oversize } from '../../src/reading/picture-size.ts';
import { readDataset } from '../../src/reading/read-dataset.ts';
import { sourceText, wordsOf } from '../../src/reading/source-text.ts';

const guide = readFileSync('docs/writing.md', 'utf8');
const words = (text: string) => wordsOf(sourceText('content/articles/a.md', text), 0, text.length);
const shown = ({ line, column, found, wanted }: Problem) => `${line}:${column} ${found}; ${wanted}`;

/** The most that the guide says of something, e.g. "rows". */
function documented(unit: RegExp): number {
  const [, amount = ''] = new RegExp(`([\\d,]+) ${unit.source}`).exec(guide) ?? [];
  return Number(amount.replaceAll(',', ''));
}

test('a block of Markdown may be so long and no longer, wherever it stands', () => {
  const most = documented(/characters without a blank line/);
  const block = `${'word '.repeat(most / 5).trim()}s`;
  expect(block).toHaveLength(most);
  expect(compileBody(words(`First.\n\n${block}\n \n${block}\n`)).problems).toEqual([]);
  const { problems } = compileBody(words(`First.\n\n${block}\n${block}\n\nLast.\n`));
  expect(problems.map(shown)).toEqual([
    `3:1 10,001 characters without a blank line; at most 5,000`,
  ]);
  expect(compileWords(words(`${block}s`)).problems).toHaveLength(1);
});

test('a dataset may have so many rows and no more', () => {
  const most = documented(/rows/);
  const description = sourceText(
    'content/datasets/d.yaml',
    '{"title":"T","description":"D.","publisher":"P","retrieved":"2025-01-01","licence":{"name":"L"},"key":["a"],"columns":{"a":{"title":"A","type":"integer"}}}',
  );
  const read = (rows: number) => {
    const lines = Array.from({ length: rows }, (_, index) => index).join('\n');
    return readDataset('d', description, sourceText('content/datasets/d.csv', `a\n${lines}\n`));
  };
  expect(read(most).dataset?.rows).toHaveLength(most);
  expect(read(most + 1).problems.map(shown)).toEqual(['10002:1 10,001 rows; at most 10,000']);
});

test('a picture may be so large and no larger', () => {
  const bytes = documented(/bytes, and 8,000 px a side/);
  const side = documented(/px a side/);
  const size = { bytes, width: side, height: side };
  expect(oversize(size)).toBeUndefined();
  expect(oversize({ ...size, bytes: bytes + 1 })?.found).toBe('a picture of 4,000,001 bytes');
  expect(oversize({ ...size, height: side + 1 })?.found).toBe('a picture of 8000 × 8001 px');
});
