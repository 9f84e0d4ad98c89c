import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { type ReferenceOptions, remarkReferences } from '../../src/prose/references.ts';

const numbers: ReferenceOptions = {
  number: ({ id }) => (id === 'harvest' ? `/numbers/#${id}` : undefined),
};

function set(text: string, options: ReferenceOptions = numbers) {
  const file = unified()
    .use(remarkParse)
    .use(remarkReferences, options)
    .use(remarkRehype)
    .use(rehypeStringify)
    .processSync(text);
  return { html: String(file), messages: file.messages };
}

test('a known reference leads where its function says, with its words as they are', () => {
  const { html, messages } = set('A [*large* `3 t`](number:harvest "in 2025") harvest.');
  expect(html).toBe(
    '<p>A <a href="/numbers/#harvest"><em>large</em> <code>3 t</code></a> harvest.</p>',
  );
  expect(messages).toEqual([]);
});

test('a function is told everything that was typed, and may give properties', () => {
  const told: unknown[] = [];
  const { html } = set('[they *say*](cite:board "p. 4")[](cite:lake)', {
    cite: (reference) => {
      told.push(reference);
      return { dataSource: reference.id };
    },
  });
  expect(told).toEqual([
    { scheme: 'cite', id: 'board', words: 'they say', locator: 'p. 4' },
    { scheme: 'cite', id: 'lake', words: '' },
  ]);
  expect(html).toBe(
    '<p><a data-source="board">they <em>say</em></a><a data-source="lake"></a></p>',
  );
});

test('an unknown one is words alone, with a message at its place', () => {
  const { html, messages } = set('Rye.\n\nA [large](number:rye) [and *larger*](number:) one.');
  expect(html).toBe('<p>Rye.</p>\n<p>A large and <em>larger</em> one.</p>');
  expect(
    messages.map(({ line, column, reason, ruleId, source }) => [
      `${line}:${column}`,
      reason,
      `${source}:${ruleId}`,
    ]),
  ).toEqual([
    ['3:3', 'Unexpected number:rye, expected a number that there is', 'assay:reference-known'],
    ['3:23', 'Unexpected number:, expected a number that there is', 'assay:reference-known'],
  ]);
});

test('other links are left alone, and so is a scheme that nobody set', () => {
  const text = '[a](https://a.example/ "b") [c](claim:d) [e](numbers:f) [g](Number:h)';
  expect(set(text)).toEqual({ html: set(text, {}).html, messages: [] });
});
