import { expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';

const { open } = useBrowser();
const article = '/articles/russia-us-rare-earths/';

test('the article can be read with scripts off', async () => {
  const page = await open(article, { javaScriptEnabled: false });
  expect(await page.locator('h1').innerText()).toContain('number that keeps moving');
  expect(await page.locator('.figure').count()).toBe(3);
  expect(await page.locator('.figure svg:visible').count()).toBe(3);
});
