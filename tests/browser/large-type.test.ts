import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { article, goTo, kinds, onSite, useBrowser } from './open-page.ts';

const { context } = useBrowser();

/** A page in a browser whose reader has set its type, usually 16 px; twice that if left out. */
async function largePage(
  width: number,
  type = 32,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await (await context({ viewport: { width, height: 800 }, ...options })).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: type, fixed: type } });
  return page;
}

const sizes = [320, 390, 768, 1024, 1280].flatMap((width) =>
  [16, 32].map((type) => [width, type] as const),
);

test.for(sizes)('at %i px in type of %i px no page scrolls sideways', async ([width, type]) => {
  const page = await largePage(width, type);
  for (const address of [...kinds.map(onSite), article]) {
    await goTo(page, address);
    const { root, content } = await page.evaluate(() => ({
      root: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      content: document.documentElement.scrollWidth,
    }));
    expect(root).toBe(type * 1.125);
    expect(content, address).toBeLessThanOrEqual(width);
  }
});

test('at 400% of a window of 1280 by 1024 px nothing is lost, and no page scrolls sideways', async () => {
  const zoomed = await largePage(320, 16, {
    viewport: { width: 320, height: 256 },
    deviceScaleFactor: 4,
  });
  const plain = await largePage(1280, 16);
  const wordsOn = (page: Page) =>
    page
      .locator('main :is(h1, h2, h3, p, li, dt, dd, figcaption, summary, button)')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          // A code for a camera is no use on the screen that it would open the page on.
          .filter((one) => !one.closest('.code'))
          .map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim()),
      );
  for (const address of [...kinds.map(onSite), article]) {
    await goTo(plain, address);
    await goTo(zoomed, address);
    const shown = new Set(await wordsOn(zoomed));
    const lost = (await wordsOn(plain)).filter((words) => !shown.has(words));
    expect(lost, address).toEqual([]);
    expect(
      await zoomed.evaluate(() => document.documentElement.scrollWidth),
      address,
    ).toBeLessThanOrEqual(320);
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

test.for([320, 390, 1280])(
  'with the spacing that a reader may ask for, no word is cut or leaves the page at %i px',
  async (width) => {
    const page = await largePage(width, 16, { bypassCSP: true });
    for (const address of [...kinds.map(onSite), article]) {
      await goTo(page, address);
      // WCAG 1.4.12.
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
      });
      const out = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'svg.chart text, main :is(h1, h2, h3, a, button, summary, p)',
          ),
        ]
          .filter((text) => text.checkVisibility({ visibilityProperty: true }))
          .filter((text) => !text.closest('.wide-table'))
          .filter((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left < 0 || right > innerWidth + 0.5;
          })
          .map(({ textContent }) => textContent),
      );
      expect(out, address).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        address,
      ).toBeLessThanOrEqual(width);
    }
  },
);

/** The drawings of a page that are wider than their place. */
function scrollingDrawings(page: Page): Locator {
  return page.locator('.drawing:has(> svg)').filter({ visible: true });
}

test('a drawing that scrolls by itself is scrolled by the keys that read its values', async () => {
  const page = await largePage(320);
  await goTo(page, article);
  let tried = 0;
  for (const drawing of await scrollingDrawings(page).all()) {
    if (await drawing.evaluate((one) => one.scrollWidth <= one.clientWidth + 8)) continue;
    await drawing.scrollIntoViewIfNeeded();
    const slider = drawing.getByRole('slider');
    await slider.waitFor({ state: 'attached' });
    await slider.focus();
    const seen = new Set<number>();
    const steps = Number(await slider.getAttribute('max'));
    for (const key of ['Home', ...Array.from({ length: steps }, () => 'ArrowRight')]) {
      await page.keyboard.press(key);
      seen.add(await drawing.evaluate((one) => one.scrollLeft));
      const isSeen = await drawing.evaluate((one) => {
        const mark = one.querySelector('.read')?.getBoundingClientRect();
        const frame = one.getBoundingClientRect();
        return mark !== undefined && mark.left < frame.right && mark.right > frame.left;
      });
      expect(isSeen).toBe(true);
    }
    tried += 1;
  }
  expect(tried).toBeGreaterThan(0);
});

test('with scripts off such a drawing is a stop of the keyboard, and arrows scroll it', async () => {
  const page = await largePage(320, 32, { javaScriptEnabled: false });
  await goTo(page, article);
  const wide = scrollingDrawings(page);
  let tried = 0;
  for (const drawing of await wide.all()) {
    const isWide = await drawing.evaluate((one) => one.scrollWidth > one.clientWidth + 8);
    if (!isWide) continue;
    await drawing.evaluate((one) => {
      one.closest('figure')?.querySelector<HTMLElement>('figcaption')?.scrollIntoView();
      getSelection()?.collapse(one.closest('figure')?.querySelector('figcaption') ?? null, 0);
    });
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab');
      if (await drawing.evaluate((one) => one === document.activeElement)) break;
    }
    expect(await drawing.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => drawing.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
    tried += 1;
  }
  expect(tried).toBeGreaterThan(0);
});
