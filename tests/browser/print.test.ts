import { expect, test } from 'vitest';
import { contrast, parseColour } from './contrast.ts';
import { article, goTo, kinds, useBrowser } from './open-page.ts';

const { context } = useBrowser();
/** The text area of an A4 sheet with the margins of our own, in px. */
const sheet = { width: 642, height: 986 };

test('paper has the wide drawings and no control', async () => {
  const page = await (await context({ viewport: sheet })).newPage();
  await goTo(page, article);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.figure .wide svg:visible').count()).toBe(6);
  expect(await page.locator('.figure .drawing:not(.wide) svg:visible').count()).toBe(0);
  for (const control of ['nav', '.feeds', '.skip', '.figure-links', '.states']) {
    expect(await page.locator(control).count(), control).toBeGreaterThan(0);
    expect(await page.locator(`${control}:visible`).count(), control).toBe(0);
  }
});

test('type in the printed drawings is 8 points or more', async () => {
  const page = await (await context({ viewport: sheet })).newPage();
  await goTo(page, article);
  await page.emulateMedia({ media: 'print' });
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('.wide svg.chart')].flatMap((svg) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return [...svg.querySelectorAll('text')].map(
        (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale * 0.75,
      );
    }),
  );
  expect(sizes.length).toBeGreaterThan(20);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
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
    await goTo(page, address);
    await page.emulateMedia({ media: 'print' });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, address).toBeLessThanOrEqual(sheet.width);
  }
  await goTo(page, article);
  const notes = await page.evaluate(() =>
    [...document.querySelectorAll('aside.note')].map((note) => ({
      top: note.getBoundingClientRect().top,
      bottom: note.getBoundingClientRect().bottom,
      before: note.previousElementSibling?.getBoundingClientRect().bottom ?? 0,
      after: note.nextElementSibling?.getBoundingClientRect().top ?? 0,
    })),
  );
  for (const { top, bottom, before, after } of notes) {
    expect(top).toBeGreaterThanOrEqual(before);
    expect(bottom).toBeLessThanOrEqual(after);
  }
});

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
