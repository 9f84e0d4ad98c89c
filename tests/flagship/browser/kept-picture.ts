import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { differenceOf, readGreyPng, toGrey, writeGreyPng } from '../../printing/grey-png.ts';
import type { DrawnPage } from '../../printing/read-pdf.ts';

const folder = join(import.meta.dirname, 'pictures');

/** Edges of letters differ a little between processors. */
const tolerance = 0.005;

/**
 * Holds a page against the picture of it that was kept, in greys. After a change that is wanted:
 * `ASSAY_WRITE_PICTURES=1 npx vitest run --project browser tests/flagship/browser/briefing.test.ts`
 * keeps the new ones; look at each before it is committed.
 */
export function comparePicture(name: string, { pixels, width, height }: DrawnPage): void {
  const path = join(folder, `${name}.png`);
  const drawn = toGrey(pixels, width, height);
  if (process.env['ASSAY_WRITE_PICTURES']) writeFileSync(path, writeGreyPng(drawn));
  expect(existsSync(path), `there is no ${path}`).toBe(true);
  const difference = differenceOf(drawn, readGreyPng(readFileSync(path)));
  expect(difference, `the share of dots that differ from ${path}`).toBeLessThan(tolerance);
}
