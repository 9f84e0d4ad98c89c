import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { article, goTo, kinds, onSite, schemes, useBrowser } from './open-page.ts';

const { context } = useBrowser();

test.for([...kinds])('axe finds nothing wrong with %s', async (address) => {
  const page = await openForAxe(onSite(address));
  await expectFaultless(page);
});

test('axe finds nothing wrong with the article when the card of a number is open', async () => {
  const page = await openForAxe(article);
  await page.locator('.in-brief a.number').first().click();
  await page.locator('.fact-card').waitFor();
  await expectFaultless(page);
});

test('axe finds nothing wrong with the article when it offers to share itself and a passage', async () => {
  const page = await openForAxe(article);
  await page.locator('.article-head .share summary').click();
  await page.locator('.share[open] button').first().waitFor();
  await page.locator('.article > p').first().selectText();
  await page.locator('.passage').waitFor();
  await expectFaultless(page);
  expect(await page.locator('.share[open], .passage:visible').count()).toBe(2);
});

test('axe would find a fault', async () => {
  const page = await openForAxe('/');
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  expect(await violations(page)).toEqual([expect.stringContaining('image-alt')]);
});

/** The policy of the pages lets no script in, and axe is one. */
async function openForAxe(address: string): Promise<Page> {
  const page = await (await context({ bypassCSP: true })).newPage();
  await goTo(page, address);
  return page;
}

/** Every rule at both widths; where only the colours are others, the rules about colour. */
async function expectFaultless(page: Page): Promise<void> {
  for (const [width, whole] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const faults = await violations(page, colorScheme === whole ? 'all' : 'colour');
      expect(faults, `${width} px, ${colorScheme}`).toEqual([]);
    }
  }
}

async function violations(page: Page, rules: 'all' | 'colour' = 'all'): Promise<string[]> {
  // Legacy mode: the pages have no frames, and it needs no second page.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (rules === 'colour') axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
