import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, useBrowser } from './open-page.ts';

const { context } = useBrowser();

/** An article with every block that Markdown has, within each other. */
const blocks = '/articles/what-the-boatmen-keep/';

async function pageAt(width: number, type = 16): Promise<Page> {
  const page = await (await context({ viewport: { width, height: 800 } })).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: type, fixed: type } });
  await goTo(page, blocks);
  return page;
}

const sizes = [320, 390, 768, 1280].flatMap((width) =>
  [16, 32].map((type) => [width, type] as const),
);

test.for(sizes)(
  'at %i px in type of %i px no block is wider than the page',
  async ([width, type]) => {
    const page = await pageAt(width, type);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    const out = await page
      .locator('main :is(li, p, pre, code, blockquote, .wide-table)')
      .evaluateAll((all) =>
        all
          .filter((one) => !one.closest('.wide-table table'))
          .filter((one) =>
            [...one.getClientRects()].some(({ left, right }) => left < 0 || right > innerWidth),
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
    expect(out).toEqual([]);
  },
);

test.for([320, 1280])(
  'at %i px each list stands in from the one that it is in, and no marker leaves the page',
  async (width) => {
    const page = await pageAt(width);
    const lists = await page
      .locator('.article > :is(ul, ol):not([class]), .article > blockquote:has(p)')
      .evaluateAll((all) =>
        all.flatMap((top) =>
          [...top.querySelectorAll('ul, ol'), top].map((list) => {
            const outer = list.parentElement as Element;
            const [item] = list.querySelectorAll('li, p');
            const words = (one: Element | undefined) => {
              const range = document.createRange();
              range.selectNodeContents(one as Element);
              return range.getBoundingClientRect().left;
            };
            // A marker of three digits and a dot, in the type of the text.
            const count = Number(list.getAttribute('start') ?? 1) + list.children.length - 1;
            const marker = list.tagName === 'OL' ? `${count}. `.length * 0.5 : 1;
            const em = Number.parseFloat(getComputedStyle(list).fontSize);
            return {
              in: words(item) - outer.getBoundingClientRect().left,
              markerLeft: list.matches('ul, ol') ? words(item) - marker * em : 0,
            };
          }),
        ),
      );
    expect(lists.length).toBeGreaterThan(8);
    for (const { in: indent, markerLeft } of lists) {
      expect(indent).toBeGreaterThan(12);
      expect(markerLeft).toBeGreaterThanOrEqual(0);
    }
  },
);

test('lists within lists have other markers, level by level', async () => {
  const page = await pageAt(1280);
  const stylesOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((list) => getComputedStyle(list).listStyleType);
  const [one, two, three] = await Promise.all(
    ['.article > ul:not([class])', '.article > ul li > ul', '.article > ul li li > ul'].map(
      stylesOf,
    ),
  );
  expect(new Set([one, two, three]).size).toBe(3);
  const numbered = await Promise.all(
    ['.article > ol', '.article > ol li > ol', '.article > ol li li > ol'].map(stylesOf),
  );
  expect(numbered).toEqual(['decimal', 'lower-alpha', 'lower-roman']);
});

test.for([390, 1280])(
  'at %i px a wide table scrolls by itself, by keys too, and is called by its head',
  async (width) => {
    const page = await pageAt(width);
    const table = page.getByRole('region', { name: /^Table: Lamp Where it hangs/ });
    expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeGreaterThan(40);
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
    expect(await page.evaluate(() => scrollX)).toBe(0);
  },
);

test('a table that fits does not scroll', async () => {
  const page = await pageAt(1280);
  const table = page.getByRole('region', { name: /^Table: Harbour/ });
  expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
});

test('each column of a table stands as its author aligned it, digits in one width', async () => {
  const page = await pageAt(1280);
  const cells = page
    .getByRole('region', { name: /^Table: Harbour/ })
    .locator('tbody tr')
    .first()
    .locator('td');
  const set = await cells.evaluateAll((all) =>
    all.map(
      (cell) => [getComputedStyle(cell).textAlign, getComputedStyle(cell).fontFamily] as const,
    ),
  );
  expect(set.map(([align]) => align)).toEqual(['left', 'left', 'center', 'right']);
  expect(set.at(-1)?.[1]).toContain('Schibsted Digits');
});

test('a quotation in a quotation is marked off by its own line, and long code is turned over', async () => {
  const page = await pageAt(390);
  const lines = await page
    .locator('.article > blockquote:has(p)')
    .first()
    .evaluate((one) =>
      [one, ...one.querySelectorAll('blockquote')].map((quotation) => ({
        left: quotation.getBoundingClientRect().left,
        line: getComputedStyle(quotation).borderLeftWidth,
        right: quotation.getBoundingClientRect().right,
      })),
    );
  expect(lines.length).toBe(3);
  for (const [index, { left, line }] of lines.entries()) {
    expect(line).toBe('1px');
    if (index > 0) expect(left - (lines[index - 1]?.left ?? 0)).toBeGreaterThan(10);
  }
  const code = page.locator('.article > pre');
  expect(await code.evaluate((pre) => pre.scrollWidth - pre.clientWidth)).toBeLessThanOrEqual(0);
  expect(await code.evaluate((pre) => pre.clientHeight)).toBeGreaterThan(100);
});

test('on paper a wide table takes both columns and breaks no word, and a rule stays in its column', async () => {
  const page = await pageAt(718);
  await page.emulateMedia({ media: 'print' });
  const spans = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).columnSpan);
  expect(await spans('.article > .wide-table:has(th:nth-child(9))')).toBe('all');
  expect(await spans('.article > hr')).toBe('none');
  const broken = await page
    .locator('.wide-table:has(th:nth-child(9)) :is(th, td)')
    .evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const [text] = [...cell.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        return [...(text?.textContent ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(text as Node, index);
          range.setEnd(text as Node, index + word.length);
          return range.getClientRects().length > 1 ? [word] : [];
        });
      }),
    );
  expect(broken).toEqual([]);
});

test('on paper no table, no code and no list is cut or runs out of its column', async () => {
  const page = await pageAt(718);
  await page.emulateMedia({ media: 'print' });
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('.article :is(table, pre, li, blockquote)')]
      .filter((one) => one.checkVisibility())
      .filter((one) => {
        const block = one.closest('.article > *') as Element;
        return one.getBoundingClientRect().right > block.getBoundingClientRect().right + 1;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 60)),
  );
  expect(wide).toEqual([]);
});
