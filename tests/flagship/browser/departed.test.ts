import { expect, test } from 'vitest';
import { onSite, useBrowser } from '../../browser/open-page.ts';
import { slug } from '../flagship.ts';

const { context } = useBrowser();
const article = `/articles/${slug}/`;

test('what has left the article is told to whom a link to it brings, and to nobody else', async () => {
  const page = await (await context({ javaScriptEnabled: false })).newPage();
  await page.goto(onSite(article));
  const passages = page.locator('.departed p');
  const ids = await passages.evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(0);
  expect(await page.locator('.departed p:visible').count()).toBe(0);
  for (const id of ids) {
    await page.goto(onSite(`${article}#${id}`));
    const told = page.locator('.departed p:visible');
    expect(await told.count(), id).toBe(1);
    expect(await told.getAttribute('id')).toBe(id);
  }
});
