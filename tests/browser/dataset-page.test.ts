import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kinds, onSite, onSpecimen, useBrowser } from './open-page.ts';

const { context } = useBrowser();
const dataset = kinds.find((address) => /^\/datasets\/[^/]+\/$/.test(address)) ?? 'there is none';

function columnsShown(page: Page): Promise<number> {
  return page.locator('.all-rows thead th:visible').count();
}

test.each([320, 390])(
  'at %i px a table has three columns at most, and all when they are asked for, without a script',
  async (width) => {
    const opened = await context({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    const page = await opened.newPage();
    await page.goto(onSite(dataset));
    const all = await page.locator('.all-rows thead th').count();
    expect(all).toBeGreaterThan(3);
    expect(await columnsShown(page)).toBe(3);
    const cells = page.locator('.all-rows tbody tr').first().locator('td:visible');
    expect(await cells.count()).toBe(3);
    await page.getByLabel('Every column').check();
    expect(await columnsShown(page)).toBe(all);
  },
);

test('everything on it begins at one edge', async () => {
  const page = await (await context({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(onSite(dataset));
  const edges = await page
    .locator('.dataset > *:visible')
    .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().left)));
  expect(new Set(edges).size).toBe(1);
});

test('the names of its columns stay in sight while its rows go by', async () => {
  const page = await (await context({ viewport: { width: 1280, height: 500 } })).newPage();
  await page.goto(onSite(dataset));
  await page.locator('.on-a-sheet tbody tr').last().scrollIntoViewIfNeeded();
  const head = page.locator('.on-a-sheet thead th').first();
  await expect
    .poll(() => head.evaluate((cell) => Math.abs(cell.getBoundingClientRect().top)))
    .toBeLessThan(400);
});

test('on paper there is nothing to download', async () => {
  const page = await (await context()).newPage();
  await page.goto(onSite(dataset));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.downloads').isVisible()).toBe(false);
  expect(await page.locator('.every-column').isVisible()).toBe(false);
});

test('a table at a glance that is wider than the screen begins with its last column, beside the names', async () => {
  const page = await (await context({ viewport: { width: 320, height: 800 } })).newPage();
  await page.goto(onSpecimen('/datasets/landings/'));
  const glance = page.locator('.glance .wide-table');
  await glance.evaluate((box) => {
    for (const head of box.querySelectorAll<HTMLElement>('thead th:not(:first-child)')) {
      head.style.minWidth = '20rem';
    }
  });
  const beyond = () => glance.evaluate((box) => box.scrollWidth - box.clientWidth);
  await expect.poll(beyond).toBeGreaterThan(200);
  const box = await glance.boundingBox();
  const left = async (cell: string) =>
    Math.round(((await glance.locator(cell).first().boundingBox())?.x ?? 0) - (box?.x ?? 0));
  await expect.poll(() => left('tbody th')).toBe(0);
  expect(await left('thead th:first-child')).toBe(0);
  expect(await left('thead th:nth-child(2)')).toBeLessThan(0);
  const last = await glance.locator('thead th:last-child').boundingBox();
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo((box?.x ?? 0) + (box?.width ?? 0), 0);
});
