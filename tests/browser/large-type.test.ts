import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { article, goTo, kinds, onSite, useBrowser } from './open-page.ts';

const { context } = useBrowser();

/** A page in a browser whose reader has set its type to twice the usual 16 px. */
async function largePage(width: number): Promise<Page> {
  const page = await (await context({ viewport: { width, height: 800 } })).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  return page;
}

test.for([390, 768, 1280])('in type of 32 px no page scrolls sideways at %i px', async (width) => {
  const page = await largePage(width);
  for (const address of kinds.map(onSite)) {
    await goTo(page, address);
    expect(
      await page.evaluate(() =>
        Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      ),
    ).toBe(36);
    const content = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(content, address).toBeLessThanOrEqual(width);
  }
});

test.for([320, 768, 1280])(
  'drawn words grow with the type at %i px, and where they need more room, the drawing scrolls',
  async (width) => {
    const page = await largePage(width);
    await goTo(page, article);
    const drawings = await page.evaluate(() =>
      [...document.querySelectorAll<SVGSVGElement>('.drawing > svg.chart')]
        .filter((svg) => svg.checkVisibility())
        .map((svg) => {
          const frame = svg.parentElement as HTMLElement;
          const { width } = svg.getBoundingClientRect();
          return {
            type: (13 * width) / svg.viewBox.baseVal.width,
            isWhole: frame.scrollWidth <= frame.clientWidth,
            scrolls: getComputedStyle(frame).overflowX === 'auto',
          };
        }),
    );
    expect(drawings.length).toBeGreaterThan(2);
    for (const { type, isWhole, scrolls } of drawings) {
      expect(type).toBeGreaterThanOrEqual(24);
      expect(isWhole || scrolls).toBe(true);
    }
  },
);

test.for([768, 1280])(
  'in type of 32 px a note is as wide as words need at %i px',
  async (width) => {
    const page = await largePage(width);
    await goTo(page, article);
    const widths = await page
      .locator('aside.note > div')
      .evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect().width / 36));
    for (const rems of widths) expect(rems).toBeGreaterThan(8);
  },
);

test('with the spacing that a reader may ask for, no drawn word leaves the page at 390 px', async () => {
  const page = await (
    await context({ viewport: { width: 390, height: 800 }, bypassCSP: true })
  ).newPage();
  await goTo(page, article);
  // WCAG 1.4.12.
  await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
  });
  const out = await page.evaluate(() =>
    [...document.querySelectorAll('svg.chart text')]
      .filter((text) => text.checkVisibility())
      .filter((text) => {
        const { left, right } = text.getBoundingClientRect();
        return left < 0 || right > innerWidth;
      })
      .map(({ textContent }) => textContent),
  );
  expect(out).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
