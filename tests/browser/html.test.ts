import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../src/output/files.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A headline is as long as it has to be; what a search engine shows of it is cut there.
    'long-title': 'off',
    // A table that scrolls is a region so that the keyboard can reach and name it; as a <section>
    // it would be a part of the text with no heading.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

test('html-validate finds nothing wrong with any page', async () => {
  const pages = (await listFiles(inject('dist'))).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(5);
  const faults: string[] = [];
  for (const page of pages) {
    const { results } = await validator.validateFile(join(inject('dist'), page));
    for (const { messages } of results) {
      for (const { line, column, ruleId, message } of messages) {
        faults.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
  }
  expect(faults).toEqual([]);
});

test('html-validate would find a fault', async () => {
  const { valid } = await validator.validateString('<!doctype html><p><div></div></p>');
  expect(valid).toBe(false);
});

test('nothing stands behind the end of a page', async () => {
  const dist = inject('dist');
  for (const file of (await listFiles(dist)).filter((name) => name.endsWith('.html'))) {
    expect((await readFile(join(dist, file), 'utf8')).trimEnd(), file).toMatch(
      /<\/body>\s*<\/html>$/,
    );
  }
});
