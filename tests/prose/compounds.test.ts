import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { keepCompounds } from '../../src/prose/compounds.ts';

const html = (...children: Parameters<typeof h>[2][]) =>
  toHtml({ type: 'root', children: keepCompounds(h('p', ...children).children as never) });

test('a compound is kept on one line, within emphasis too', () => {
  expect(html('A two-year offer, ', h('em', 'well-to-do'))).toBe(
    'A <span class="whole">two-year</span> offer, <em><span class="whole">well-to-do</span></em>',
  );
});

test('words stay the words that they were', () => {
  const words = 'Mid-2026’s so-called “first-of-its-kind” offer – in part';
  expect(html(words).replaceAll(/<[^>]*>/g, '')).toBe(words);
});

test('a compound that may be too long for a phone, a span of years and a dash are left alone', () => {
  const words = 'A never-to-be-forgotten-again night, 2023-24, yes - or no-';
  expect(html(words)).toBe(words);
});
