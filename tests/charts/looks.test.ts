import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw.ts';
import { drawingWidths } from '../../src/charts/frame.ts';
import type { Series } from '../../src/charts/series.ts';
import { drawingSheet } from '../../src/pictures/drawing-sheet.ts';
import { openBrowser } from '../../src/printing/open-browser.ts';
import { contrast, over, parseColour } from '../browser/contrast.ts';
import { type Painted, readMarks, readTexts } from '../browser/read-colours.ts';
import { toSvg } from './drawn.ts';
import { everyExample, everyView } from './every-drawing.ts';
import { readNeighbours } from './read-neighbours.ts';
import { difference, visions } from './vision.ts';

const sheetOf = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8');
const css = [
  ...['tokens', 'base', 'prose', 'figure'].map(sheetOf),
  drawingSheet(),
  sheetOf('print'),
].join('\n');
/** A difference of colours that needs no second look. */
const atAGlance = 10;

/** Every drawing that there is: of figures in all their states, and the examples. */
const all = [...(await everyView()), ...everyExample];

const themes = {
  light: { media: 'screen', colorScheme: 'light' },
  dark: { media: 'screen', colorScheme: 'dark' },
  paper: { media: 'print', colorScheme: 'light' },
} as const;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 800, height: 600 } });
});
afterAll(() => browser.close());

describe.each(Object.entries(themes))('in %s', (_, media) => {
  beforeAll(() => page.emulateMedia(media));

  describe.each(Object.values(drawingWidths))('at %i px', (width) => {
    beforeAll(() => show(all, width));

    test('every word has a contrast of 4.5, on a band and on a bar too', async () => {
      const texts = await page.evaluate(readTexts);
      // Most drawings have a dozen, and those of nothing a few.
      expect(texts.length).toBeGreaterThan(10 * all.length);
      expect(below(4.5, texts)).toEqual([]);
    });

    test('every mark has a contrast of 3 with what it stands on', async () => {
      const marks = await page.evaluate(readMarks);
      expect(marks.length).toBeGreaterThan(500);
      expect(below(3, marks)).toEqual([]);
    });

    test('neighbours are told apart by their form, or by every eye and on a grey copy', async () => {
      const pairs = await page.evaluate(readNeighbours);
      expect(pairs.filter(({ isOtherForm }) => isOtherForm).length).toBeGreaterThan(20);
      const alike = pairs
        .filter(({ isOtherForm }) => !isOtherForm)
        .flatMap(({ what, colours }) => {
          const [a, b] = [parseColour(colours[0]), parseColour(colours[1])];
          return Object.entries(visions)
            .filter(([, vision]) => difference(a, b, vision) < atAGlance)
            .map(([vision]) => `${vision}: ${what}: ${colours.join(' and ')}`);
        });
      expect(alike).toEqual([]);
    });
  });
});

/** Drawings one below the other, with the styles of the pages. */
async function show(
  drawings: readonly { readonly name: string; readonly series: Series }[],
  width: number,
): Promise<void> {
  const svgs = drawings.map(
    ({ name, series }) => `<div>${toSvg(drawChart(series, { width, name }))}</div>`,
  );
  await page.setContent(`<style>${css}</style>${svgs.join('')}`);
}

function below(least: number, things: readonly Painted[]): string[] {
  const found = things.flatMap(({ what, colour, opacity, grounds }) => {
    const ground = grounds.map(parseColour).reduceRight((lower, upper) => over(upper, lower));
    const [red, green, blue, alpha] = parseColour(colour);
    const ratio = contrast([red, green, blue, alpha * opacity], ground);
    return ratio < least ? [`${ratio.toFixed(2)} ${what}: ${colour} on ${grounds[0]}`] : [];
  });
  return [...new Set(found)];
}
