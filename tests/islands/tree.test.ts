import { expect, test } from 'vitest';
import { checkElement } from '../../src/islands/tree.ts';

const check = (tag: string, attributes: Record<string, string> = {}) =>
  expect(() => checkElement(tag, attributes));

test('what words and drawings are made of is let in', () => {
  check('svg', {
    class: 'chart',
    role: 'img',
    'aria-label': 'Boats',
    viewBox: '0 0 1 1',
  }).not.toThrow();
  check('path', { 'data-id': 'lake', d: 'M0 0', class: 'mark' }).not.toThrow();
  check('text', { x: '1', y: '2', 'text-anchor': 'end' }).not.toThrow();
  check('g', {
    transform: 'translate(0 2)',
    'aria-hidden': 'true',
    'font-size': '13',
  }).not.toThrow();
  for (const href of [
    '#source-lake',
    'numbers/#lake',
    '/datasets/landings/',
    'https://lake.example/',
  ]) {
    check('a', { href, class: 'number' }).not.toThrow();
  }
});

test.for([
  'script',
  'SCRIPT',
  'iframe',
  'object',
  'embed',
  'img',
  'style',
  'link',
  'base',
  'form',
  'input',
  'foreignObject',
  'use',
  'animate',
  'set',
  'image',
  'template',
  'assay-figure',
  '',
  '__proto__',
])('no %s is let in', (tag) => {
  check(tag).toThrow(`no ${tag} is let in`);
});

test.for([
  ['a', 'onclick'],
  ['path', 'onclick'],
  ['svg', 'onload'],
  ['a', 'ONCLICK'],
  ['a', 'style'],
  ['path', 'style'],
  ['a', 'id'],
  ['a', 'target'],
  ['a', 'ping'],
  ['a', 'download'],
  ['b', 'is'],
  ['path', 'href'],
  ['path', 'xlink:href'],
  ['path', 'fill'],
  ['svg', 'xmlns'],
  ['b', 'popovertarget'],
] as const)('no %s with %s is let in', ([tag, name]) => {
  check(tag, { [name]: 'x' }).toThrow(`no ${name} of ${tag} is let in`);
});

test.for([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://lake.example/1',
  'file:///etc/passwd',
  'about:blank',
  'http://[',
])('no link to %j is let in', (href) => {
  check('a', { href }).toThrow();
});
