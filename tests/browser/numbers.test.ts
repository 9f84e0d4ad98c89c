import { expect, test } from 'vitest';
import { article, useBrowser } from './open-page.ts';

const { open } = useBrowser();

test('a row that a number rests on says its amount, and one that is only counted its name', async () => {
  const page = await open(`${article}numbers/`);
  const rowsOf = (id: string) =>
    page
      .locator(`#${id} div`, { hasText: /^\s*Rows?\s/ })
      .locator('dd')
      .innerText();
  expect(await rowsOf('russia-reserves-2025')).toBe('2025, Russia: 3,800,000');
  expect(await rowsOf('countries-2019')).toBe('2019, Russia; 2019, Australia; 2019, United States');
});

test('what is worked out is shown in characters that the page’s own faces have', async () => {
  const page = await open(`${article}numbers/`);
  const text = await page.locator('main').innerText();
  expect(text).not.toMatch(/[^\u0020-\u017f\u2009-\u202f\u20ac\u2212\s]/u);
});
