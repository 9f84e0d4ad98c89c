import { expect, test } from 'vitest';
import { openBrowser } from '../../src/printing/open-browser.ts';
import { openSite } from '../../src/printing/open-site.ts';
import { printPdf } from '../../src/printing/print-pdf.ts';
import { checkLayout } from '../printing/check-layout.ts';
import { readLayout } from '../printing/read-layout.ts';
import { readPdf, setWordsOf, wordsOf } from '../printing/read-pdf.ts';
import { contrast, parseColour } from './contrast.ts';
import { article, goTo, kinds, onSite, site, specimen, useBrowser } from './open-page.ts';

const { context } = useBrowser();
/** The text area of an A4 sheet with the margins of our own, in px. */
const sheet = { width: 642, height: 986 };

test('paper has each figure once, drawn for a column or, where it is long, for the sheet, and no control', async () => {
  const page = await (await context({ viewport: sheet })).newPage();
  await goTo(page, article);
  await page.emulateMedia({ media: 'print' });
  const drawings = page.locator('.figure svg.chart:visible');
  const figures = await page.locator('.figure').count();
  expect(figures).toBeGreaterThan(3);
  expect(await drawings.count()).toBe(figures);
  const wide = page.locator('.figure .wide svg.chart:visible');
  expect(await wide.count()).toBe(1);
  expect(await wide.getAttribute('class')).toContain('takes-sheet');
  for (const control of ['nav', '.feeds', '.skip', '.figure-links', '.states']) {
    expect(await page.locator(control).count(), control).toBeGreaterThan(0);
    expect(await page.locator(`${control}:visible`).count(), control).toBe(0);
  }
  expect(await page.locator(':is(button, input, select, dialog, [popover]):visible').count()).toBe(
    0,
  );
});

test('type in the printed drawings is 7 points or more', async () => {
  const page = await (await context({ viewport: sheet })).newPage();
  await goTo(page, article);
  await page.emulateMedia({ media: 'print' });
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('svg.chart')].flatMap((svg) => {
      if (!svg.checkVisibility()) return [];
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return [...svg.querySelectorAll('text')].map(
        (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale * 0.75,
      );
    }),
  );
  expect(sizes.length).toBeGreaterThan(20);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7);
});

test('paper bears the address of every source that has one', async () => {
  const page = await (await context({ viewport: sheet })).newPage();
  await goTo(page, article);
  await page.emulateMedia({ media: 'print' });
  const sources = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.sources a[href^="http"]')].map((link) => ({
      address: link.getAttribute('href') ?? '',
      printed: getComputedStyle(link, '::after').content,
    })),
  );
  expect(sources.length).toBeGreaterThan(10);
  for (const { address, printed } of sources) expect(printed).toContain(address);
});

test('notes stand in the flow on paper, and nothing is wider than the sheet', async () => {
  const page = await (await context({ viewport: sheet })).newPage();
  for (const address of kinds) {
    await goTo(page, onSite(address));
    await page.emulateMedia({ media: 'print' });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, address).toBeLessThanOrEqual(sheet.width);
  }
  await goTo(page, article);
  const notes = await page.evaluate(() =>
    [...document.querySelectorAll('div.note')].map((note) => {
      const rects = [note, note.previousElementSibling, note.nextElementSibling];
      return rects.map((one) => {
        const { top, bottom, left, right } = one?.getBoundingClientRect() ?? new DOMRect();
        return { top, bottom, left, right };
      });
    }),
  );
  expect(notes.length).toBeGreaterThan(0);
  for (const [note, ...neighbours] of notes) {
    if (!note) throw new Error('no note');
    expect(note.bottom - note.top).toBeGreaterThan(20);
    for (const other of neighbours) {
      const isBeside = note.right <= other.left || note.left >= other.right;
      expect(isBeside || note.top >= other.bottom || note.bottom <= other.top).toBe(true);
    }
  }
});

test.each([
  ['a4', { width: 596, height: 843 }],
  ['letter', { width: 612, height: 792 }],
] as const)(
  'the article itself prints well on %s: every word, whole figures, no side without words',
  async (paper, size) => {
    const browser = await openBrowser();
    try {
      const address = `${specimen.published}/`;
      const opened = await openSite(browser, { folder: specimen.dist, address });
      const { bytes } = await printPdf(opened, address + article.slice(1), paper);
      const pdf = await readPdf(bytes);
      expect(pdf.pages.length).toBeLessThanOrEqual(7);
      expect(pdf.pages.map(({ words }) => words.length > 400)).not.toContain(false);
      expect(checkLayout(await readLayout(bytes), size)).toEqual([]);
      const page = await opened.context.newPage();
      await page.emulateMedia({ media: 'print' });
      await page.goto(address + article.slice(1));
      const { words, titles, addresses } = await page.evaluate(readShown);
      const dense = (text: string) => text.replace(/\s+/g, '');
      expect(words.length).toBeGreaterThan(10_000);
      expect(dense(pdf.tags.map(setWordsOf).join(''))).toBe(dense(words));
      const all = dense(pdf.tags.map(wordsOf).join(''));
      expect(titles).toHaveLength(await page.locator('.figure').count());
      for (const title of titles) expect(all).toContain(dense(title));
      // Addresses are the style's, and so stand in no tag before the PDF is finished.
      const added = dense(pdf.pages.map(({ artifacts }) => artifacts).join(''));
      expect(addresses.length).toBeGreaterThan(10);
      for (const one of addresses) expect(added).toContain(one);
    } finally {
      await browser.close();
    }
  },
);

test.each(['a4', 'letter'] as const)('the first page prints on one sheet of %s', async (paper) => {
  const browser = await openBrowser();
  try {
    for (const { dist, published } of [site, specimen]) {
      const address = `${published}/`;
      const opened = await openSite(browser, { folder: dist, address });
      const { bytes } = await printPdf(opened, address, paper);
      expect((await readPdf(bytes)).pages, published).toHaveLength(1);
    }
  } finally {
    await browser.close();
  }
});

/**
 * Runs in the page: the words that are seen and read in it, the titles of its figures, which the
 * browser's own tags say as a whole, and the addresses of its sources.
 */
function readShown() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const shown: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    // Brackets of marks are too small to be printed.
    const isApart = parent?.closest('figure, [aria-hidden="true"], .cite > i, .note b > i');
    if (parent?.checkVisibility() && !isApart) shown.push(node.textContent ?? '');
  }
  const links = document.querySelectorAll<HTMLAnchorElement>('.sources a[href^="http"]');
  const captions = document.querySelectorAll('.figure figcaption');
  return {
    words: shown.join(''),
    titles: [...captions].map((caption) => caption.textContent ?? ''),
    addresses: [...links].map((link) => link.getAttribute('href') ?? ''),
  };
}

test('a page printed from a dark screen is black on white', async () => {
  const page = await (await context({ viewport: sheet, colorScheme: 'dark' })).newPage();
  await goTo(page, article);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const { ink, paper } = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { ink: color, paper: backgroundColor };
  });
  expect(paper).toBe('rgb(255, 255, 255)');
  expect(contrast(parseColour(ink), parseColour(paper))).toBeGreaterThan(20);
});
