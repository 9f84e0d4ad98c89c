import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { article, goTo, kinds, openDetails, schemes, useBrowser } from './open-page.ts';

const { context } = useBrowser();
const widths = [320, 1280] as const;

test.for([...kinds])('axe finds nothing wrong with %s', async (address) => {
  // The policy of the pages lets no script in, and axe is one.
  const page = await (await context({ bypassCSP: true })).newPage();
  await goTo(page, address);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${width} px, ${colorScheme}`).toEqual([]);
    }
  }
});

test('axe finds nothing wrong with the article when its details are open', async () => {
  const page = await (await context({ bypassCSP: true })).newPage();
  await goTo(page, article);
  await openDetails(page);
  expect(await page.locator('details[open] p:visible').count()).toBeGreaterThan(0);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${width} px, ${colorScheme}`).toEqual([]);
    }
  }
});

test('axe would find a fault', async () => {
  const page = await (await context({ bypassCSP: true })).newPage();
  await goTo(page, '/');
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  expect(await violations(page)).toEqual([expect.stringContaining('image-alt')]);
});

async function violations(page: Page): Promise<string[]> {
  // Legacy mode: the pages have no frames, and it needs no second page.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
