import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeFallBacks } from '../../src/tools/fall-backs.ts';
import { cutFonts, cutPictureFonts, writeMetrics } from '../../src/tools/fonts.ts';

test('the committed fonts and their metrics are what their originals give', async () => {
  const files = await cutFonts();
  for (const { name, bytes } of files) {
    expect(bytes.equals(readFileSync(`src/styles/fonts/${name}.woff2`)), name).toBe(true);
  }
  expect(readFileSync('src/charts/font-metrics.generated.ts', 'utf8')).toBe(writeMetrics(files));
  const fallBacks = await writeFallBacks(files);
  expect(readFileSync('src/styles/fall-backs.generated.css', 'utf8')).toBe(fallBacks);
  for (const { name, bytes } of await cutPictureFonts()) {
    expect(bytes.equals(readFileSync(`src/pictures/fonts/${name}.woff2`)), name).toBe(true);
  }
});

test('the fonts of pages are at most four files and 80 kB together', async () => {
  const files = await cutFonts();
  expect(files.length).toBeLessThanOrEqual(4);
  expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(80_000);
});
