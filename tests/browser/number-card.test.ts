import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';

const { open } = useBrowser();
const article = '/articles/russia-us-rare-earths/';
const number = (page: Page) => page.locator('.in-brief a.number').first();

test('a number opens to its value, its row and its dataset, and the address stays', async () => {
  const page = await open(article);
  await number(page).click();
  const card = page.locator('.number-card');
  await card.waitFor();
  expect(await card.locator('b').innerText()).toBe('3,800,000 t');
  expect(await card.innerText()).toContain('Russia’s reserves, 2025 edition');
  const row = card.locator('a').first();
  expect(await row.innerText()).toBe('2025, Russia');
  expect(new URL(page.url()).pathname).toBe(article);
  await row.click();
  await page.waitForURL('**/datasets/reserves/#row-*');
  expect(await page.locator('tr:target').innerText()).toMatch(/2025\s+Russia/);
});

test('it opens by keyboard, says what it is, and gives the focus back when it closes', async () => {
  const page = await open(article);
  await number(page).focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'Russia’s reserves, 2025 edition' });
  await card.waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('2025, Russia');
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('number');
});

test('it stays inside the window at 320 px, and takes a touch', async () => {
  const page = await open(article, { viewport: { width: 320, height: 640 }, hasTouch: true });
  for (const index of [0, 4, 12]) {
    await page.locator('.article > p a.number').nth(index).tap();
    await page.locator('.number-card').waitFor();
    const box = await page.locator('.number-card').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    await page.keyboard.press('Escape');
  }
});

test('with scripts off, and where its facts cannot be had, a number is a link to the check', async () => {
  const plain = await open(article, { javaScriptEnabled: false });
  await number(plain).click();
  await plain.waitForURL('**/numbers/#russia-reserves-2025');

  const page = await open(article);
  await page.route('**/numbers.json', (route) => route.abort());
  await number(page).click();
  await page.waitForURL('**/numbers/#russia-reserves-2025');
});

test('a click that asks for another tab is left to the browser', async () => {
  const page = await open(article);
  await page.evaluate(() => {
    // Behind every other listener: what it sees is what the browser would go by.
    addEventListener('click', (event) => {
      document.title = event.defaultPrevented ? 'taken' : 'left';
      event.preventDefault();
    });
  });
  await number(page).click({ modifiers: ['ControlOrMeta'] });
  expect(await page.title()).toBe('left');
  expect(await page.locator('.number-card').count()).toBe(0);
});
