import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness, sketchOf } from '../../src/register/sketch.ts';

const words = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const alike = (a: readonly string[], b: readonly string[]) =>
  likeness(sketchOf(a.join(' ')), sketchOf(b.join(' ')));

test('A sketch has 24 letters, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(sketchOf(text)).toMatch(/^[0-9a-v-]{24}$/);
    }),
  );
});

test('A text is wholly like itself, whatever its capitals, signs and spaces', () => {
  const text = 'The ferry leaves at eight; nobody knows why.';
  expect(likeness(sketchOf(text), sketchOf('the FERRY  leaves at eight — nobody knows why!'))).toBe(
    1,
  );
  expect(likeness(sketchOf('Нет данных'), sketchOf('нет данных'))).toBe(1);
});

test('Texts without a word in common are not alike, over many of them', () => {
  for (let one = 0; one < 60; one += 1) {
    expect(alike(words(`a${one}x`, 60), words(`b${one}x`, 60))).toBeLessThan(0.3);
  }
});

test('A text with one word in eight replaced is still known, over many of them', () => {
  for (let one = 0; one < 60; one += 1) {
    const text = words(`w${one}x`, 64);
    const edited = text.map((word, index) => (index % 8 === 3 ? `new${index}` : word));
    expect(alike(text, edited)).toBeGreaterThan(0.3);
  }
});

test('Words in another order are not the same text', () => {
  const text = words('w', 40);
  expect(alike(text, text.toReversed())).toBeLessThan(0.3);
});

test('Nothing is like nothing to go by', () => {
  expect(likeness(sketchOf(''), '-'.repeat(24))).toBeLessThan(1);
  expect(likeness('-'.repeat(24), '-'.repeat(24))).toBe(0);
});
