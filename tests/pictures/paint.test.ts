import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawingSheet } from '../../src/pictures/drawing-sheet.ts';
import { setLine } from '../../src/pictures/faces.ts';
import { paint } from '../../src/pictures/paint.ts';
import { readRules, specificity } from '../../src/pictures/paint-rules.ts';
import { readTokens, resolve, type Theme } from '../../src/pictures/theme.ts';
import { openBrowser } from '../../src/printing/open-browser.ts';
import { drawings, linesIn } from './given.ts';

const sheetOf = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8');
const siteCss = [
  ...['tokens', 'base', 'prose', 'figure'].map(sheetOf),
  drawingSheet(),
  sheetOf('print'),
].join('\n');

describe('as a browser has it', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  test.each<[Theme, object]>([
    ['light', { media: 'screen', colorScheme: 'light' }],
    ['dark', { media: 'screen', colorScheme: 'dark' }],
    ['print', { media: 'print', colorScheme: 'light' }],
  ])(
    'every element of every example is painted as the page paints it: %s',
    async (theme, media) => {
      await page.emulateMedia(media);
      for (const { name, drawing } of drawings) {
        const svg = (tree: typeof drawing) => toHtml(tree, { space: 'svg' });
        await page.setContent(
          `<style>${siteCss}</style><figure class="figure"><div class="wide">${svg(drawing)}</div></figure>`,
        );
        const wanted = await readLook(page);
        await page.setContent(svg(paint(drawing, theme)));
        expect(await readLook(page), name).toEqual(wanted);
      }
    },
  );

  test('every line of every example is as wide as the page sets it', async () => {
    const faces = [
      ['400', 'grotesk-regular'],
      ['700', 'grotesk-bold'],
    ] as const;
    const css = faces.map(([weight, face]) => {
      const file = readFileSync(`src/styles/fonts/${face}.woff2`).toString('base64');
      return `@font-face { font-family: Drawn; font-weight: ${weight}; src: url(data:font/woff2;base64,${file}) }`;
    });
    const lines = drawings.flatMap(({ drawing }) => linesIn(paint(drawing, 'light')));
    const svg = s(
      'svg',
      { width: 720 },
      ...lines.map(({ text, bold }) => s('text', { fontWeight: bold ? 700 : 400 }, text)),
    );
    await page.setContent(
      `<style>${css.join('')} text { font: 13px Drawn } [font-weight="700"] { font-weight: 700 }
       body { font-variant-numeric: lining-nums proportional-nums }</style>${toHtml(svg, { space: 'svg' })}`,
    );
    const widths = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.querySelectorAll('text')].map((text) => text.getComputedTextLength());
    });
    expect(lines.length).toBeGreaterThan(200);
    const wrong = lines
      .map(({ text, bold }, index) => {
        const { width } = setLine(text, bold ? 'grotesk-bold' : 'grotesk-regular', 13);
        return { text, width, wanted: widths[index] as number };
      })
      // Chromium rounds each advance to 1/64 px.
      .filter(({ width, wanted }) => Math.abs(width - wanted) > 0.05);
    expect(wrong).toEqual([]);
  });
});

/** What a reader can see of each element, in order. */
function readLook(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('svg, svg *')].map((element) => {
      const style = getComputedStyle(element);
      const isWords = element.matches('text, tspan');
      const names = [
        'fill',
        'fill-opacity',
        'stroke',
        'stroke-width',
        'stroke-opacity',
        'stroke-dasharray',
        'stroke-linecap',
        'stroke-linejoin',
        'paint-order',
        'opacity',
        'visibility',
        ...(isWords ? ['font-size', 'font-weight', 'text-anchor'] : []),
      ];
      const look = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return `${element.tagName} ${look.join('; ')}`;
    }),
  );
}

test.each([
  ['.a', 1000],
  ['text.a', 1001],
  ['.a .b.c', 3000],
  ['.a :is(.b, .c.d)', 3000],
  ['.a :is(.b, text):not(.c, .d.e)', 4000],
  ['.a:not(text)', 1001],
  [':where(.a, #b) g', 1],
  ['#a > [data-b="c.d"]', 1_001_000],
  ['.a:is(:not(.b), g):first-child', 3000],
])('%s weighs %i', (selector, weight) => {
  expect(specificity(selector)).toBe(weight);
});

const tokens = new Map([
  ['--ink', 'light-dark(#111, rgb(1, 2, 3))'],
  ['--mark', 'var(--ink)'],
]);

test.each<[string, Theme, string]>([
  ['var(--mark)', 'light', '#111'],
  ['var(--mark)', 'print', '#111'],
  ['var(--mark)', 'dark', 'rgb(1, 2, 3)'],
  ['var(--none, var(--ink))', 'light', '#111'],
  ['none', 'dark', 'none'],
])('%s is resolved for theme %s', (value, theme, wanted) => {
  expect(resolve(value, theme, tokens)).toBe(wanted);
});

test('A token that nobody has stops the picture', () => {
  expect(() => resolve('var(--none)', 'dark', tokens)).toThrow(
    'resolve: no token --none in theme dark',
  );
});

test('Tokens may also differ by media', () => {
  const css = `:root { --a: 1 } [data-theme="dark"] { --a: 9 }
    @media (prefers-color-scheme: dark) { :root { --a: 2 } } @media print { :root { --a: 3 } }`;
  const valueIn = (theme: Theme) => new Map(readTokens(css, theme)).get('--a');
  expect([valueIn('light'), valueIn('dark'), valueIn('print')]).toEqual(['1', '2', '3']);
});

test('Rules come weakest first, then as written; what needs a page stays there', () => {
  const css = `.a .b { fill: red } .a { fill: blue; cursor: help } g { stroke-width: 3px } .c { fill: lime }
    .a:hover { fill: pink } @media print { .a { fill: black } }`;
  expect(readRules(css, 'light')).toEqual([
    { selector: 'g', attributes: { strokeWidth: '3' } },
    { selector: '.a', attributes: { fill: 'blue' } },
    { selector: '.c', attributes: { fill: 'lime' } },
    { selector: '.a .b', attributes: { fill: 'red' } },
  ]);
});

test.each(['.a { fill: red !important }', '.a { .b { fill: red } }', '.a { --ink: red }'])(
  'What would change the cascade is refused: %s',
  (css) => {
    expect(() => readRules(css, 'light')).toThrow('readRules: ".a" says');
  },
);
