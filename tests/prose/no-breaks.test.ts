import { expect, test } from 'vitest';
import { keepCounted, keepUnits } from '../../src/prose/no-breaks.ts';

test.each([
  ['3.8 million tonnes', '3.8~million tonnes'],
  ['62 per cent of 174 billion', '62~per cent of 174~billion'],
  ['on Monday 31 March 2025', 'on Monday 31~March 2025'],
  ['8 May', '8~May'],
  ['In 2025 Rosneft took over 20 companies', 'In 2025 Rosneft took over 20 companies'],
])('in a text, "%s" keeps its units and months', (text, kept) => {
  expect(keepUnits(text).replaceAll('\u00a0', '~')).toBe(kept);
});

test('what a bound number counts stays with it, once', () => {
  expect(keepCounted('97 nights in 2025 alone')).toBe('97\u00a0nights in 2025 alone');
  expect(keepCounted('three nights')).toBe('three nights');
});
