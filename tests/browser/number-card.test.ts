import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openContent } from '../../src/integration/open-content.ts';
import { partsOf } from '../content/lay-content.ts';
import { article, specimen, useBrowser } from './open-page.ts';

const { open } = useBrowser();
const number = (page: Page) => page.locator('.in-brief a.number').first();

const { content, numbers } = partsOf(await openContent(specimen.content));

/** What the content says of that number: its id, its title, and the one cell that it is. */
async function cellOf(page: Page) {
  const hash = await number(page).evaluate((link) => (link as HTMLAnchorElement).hash);
  const found = numbers.get(hash.slice(1));
  const [cell] = found?.cells ?? [];
  const dataset = content.datasets.get(cell?.dataset ?? '');
  if (found?.operation !== 'cell' || !cell || !dataset) throw new Error(`cellOf: ${hash} is none`);
  const { id, title } = found;
  const amount = Number(cell.row.cells[cell.column ?? '']).toLocaleString('en-GB');
  const key = dataset.key.map((name) => cell.row.cells[name] ?? '');
  return { id, title, dataset: dataset.id, line: cell.row.line, amount, key };
}

test('a number opens to its value, its row and its dataset, and the address stays', async () => {
  const page = await open(article);
  const { title, dataset, line, amount, key } = await cellOf(page);
  await number(page).click();
  const card = page.locator('.number-card');
  await card.waitFor();
  expect(await card.locator('b').innerText()).toBe(`${amount} t`);
  expect(await card.innerText()).toContain(title);
  const row = card.locator('a').first();
  expect(await row.innerText()).toBe(key.join(', '));
  expect(new URL(page.url()).pathname).toBe(article);
  await row.click();
  await page.waitForURL(`**/datasets/${dataset}/#row-${line}`);
  const cells = await page.locator('tr:target > *').allInnerTexts();
  expect(cells).toEqual(expect.arrayContaining([...key, amount]));
});

test('it opens by keyboard, says what it is, and gives the focus back when it closes', async () => {
  const page = await open(article);
  const { title, key } = await cellOf(page);
  await number(page).focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: title, exact: true });
  await card.waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(key.join(', '));
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
  const { id } = await cellOf(plain);
  await number(plain).click();
  await plain.waitForURL(`**/numbers/#${id}`);

  const page = await open(article);
  await page.route('**/numbers.json', (route) => route.abort());
  await number(page).click();
  await page.waitForURL(`**/numbers/#${id}`);
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
