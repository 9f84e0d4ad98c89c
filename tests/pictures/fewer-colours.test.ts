import { expect, test } from 'vitest';
import { fewerColours } from '../../src/pictures/fewer-colours.ts';
import { encodePalette } from '../../src/pictures/png.ts';

/** Pixels of greys in a row, each so many times. */
function greys(...counts: readonly (readonly [level: number, count: number])[]) {
  const pixels = counts.flatMap(([level, count]) =>
    Array.from({ length: count }, () => [level, level, level, 255]).flat(),
  );
  return { width: pixels.length / 4, height: 1, bytes: Uint8Array.from(pixels) };
}

test('The rarest colours become the nearest of those that stay', () => {
  const reduced = fewerColours(greys([0, 5], [255, 4], [90, 1], [200, 2]), 2);
  expect(reduced).toEqual(greys([0, 5], [255, 4], [0, 1], [255, 2]));
});

test('Of two that are equally frequent, the first stays', () => {
  expect(fewerColours(greys([10, 1], [40, 1]), 1)).toEqual(greys([10, 2]));
  expect(fewerColours(greys([40, 1], [10, 1]), 1)).toEqual(greys([40, 2]));
});

test('Few enough colours stay as they are', () => {
  const pixels = greys([1, 3], [2, 1]);
  expect(fewerColours(pixels, 2)).toEqual(pixels);
});

test('With 256 of its 300 colours left, a picture has a palette', () => {
  const bytes = new Uint8Array(4 * 300).map((_, at) => [at % 256, at >> 8, 7, 255][at % 4] ?? 0);
  const pixels = { width: 300, height: 1, bytes };
  expect(encodePalette(pixels, 96)).toBeUndefined();
  expect(encodePalette(fewerColours(pixels, 256), 96)).toBeDefined();
});
