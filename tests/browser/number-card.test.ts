import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openContent } from '../../src/integration/open-content.ts';
import { formatQuantity } from '../../src/quantity/format-quantity.ts';
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
  const amount = Number(cell.row.cells[cell.column]).toLocaleString('en-GB');
  const key = dataset.key.map((name) => cell.row.cells[name] ?? '');
  const value = formatQuantity(Number(cell.row.cells[cell.column]), found.unit);
  return { id, title, dataset: dataset.id, line: cell.row.line, amount, key, value };
}

test('a number opens to its value, its row and its dataset, and the address stays', async () => {
  const page = await open(article);
  const { title, dataset, line, amount, key, value } = await cellOf(page);
  await number(page).click();
  const card = page.locator('.fact-card');
  await card.waitFor();
  expect(await card.locator('b').innerText()).toBe(value);
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
  expect(await page.evaluate(() => document.activeElement?.classList.contains('number'))).toBe(
    true,
  );
});

test('it stays inside the window at 320 px, and takes a touch', async () => {
  const page = await open(article, { viewport: { width: 320, height: 640 }, hasTouch: true });
  for (const index of [0, 4, 12]) {
    await page.locator('.article > p a.number').nth(index).tap();
    await page.locator('.fact-card').waitFor();
    const box = await page.locator('.fact-card').boundingBox();
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
  expect(await page.locator('.fact-card').count()).toBe(0);
});

test('a mouse that rests on a number shows its card, which goes when it leaves both, and Escape sends it away', async () => {
  const page = await open(article);
  const card = page.locator('.fact-card');
  const { title } = await cellOf(page);
  await number(page).hover();
  await card.waitFor();
  expect(await card.innerText()).toContain(title);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await card.hover();
  await page.waitForTimeout(600);
  expect(await card.isVisible()).toBe(true);
  await page.mouse.move(2, 2);
  await card.waitFor({ state: 'hidden' });
  await number(page).hover();
  await card.waitFor();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
});

test('the Tab key shows the card of each number and goes on; Enter goes into it, and on from the number behind it', async () => {
  const page = await open(article);
  const card = page.locator('.fact-card');
  const focused = () => page.evaluate(() => document.activeElement?.outerHTML ?? '');
  await page.locator('.in-brief a.number:not(.again)').first().focus();
  const all = await page.locator('.in-brief a:not(.again)').all();
  const isNumber = await Promise.all(all.map((one) => one.evaluate((a) => a.matches('.number'))));
  const at = isNumber.indexOf(true);
  const [first, second] = [all[at], all[at + 1]];
  await page.keyboard.press('Tab');
  await card.waitFor();
  expect(await focused()).toBe(await second?.evaluate((one) => one.outerHTML));
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe(await first?.evaluate((one) => one.outerHTML));
  const words = (await first?.innerText()) ?? '?';
  await expect
    .poll(async () => (await card.innerText()).replaceAll('\u00a0', ' '))
    .toContain(words.replaceAll('\u00a0', ' '));
  await page.keyboard.press('Enter');
  await expect.poll(async () => await focused()).toContain('fact-card');
  await page.keyboard.press('Shift+Tab');
  await card.waitFor({ state: 'hidden' });
});

test('whoever comes by the Tab key is told what the card says, and no mouse that lies still closes it', async () => {
  const page = await open(article);
  const first = page.locator('.in-brief a.number:not(.again)').first();
  const words = (await first.innerText()).replaceAll('\u00a0', ' ');
  await first.focus();
  await page.keyboard.press('Tab');
  // Where it rests nothing opens; as the page scrolls, other things come to lie below it.
  await page.mouse.move(2, 2);
  await page.keyboard.press('Shift+Tab');
  await page.mouse.move(2, 90);
  const told = async () =>
    (await page.getByRole('status').textContent())?.replaceAll('\u00a0', ' ') ?? '';
  await expect.poll(told).toContain(words);
  await page.waitForTimeout(600);
  const card = page.locator('.fact-card');
  expect(await card.isVisible()).toBe(true);
  expect(await told()).toContain(await card.getAttribute('aria-label'));
});

test('what the text states again is marked once, and opens all the same', async () => {
  const page = await open(article);
  const links = await page.locator('article a.number:not(.figure *)').evaluateAll((all) =>
    all.map((one) => ({
      address: one.getAttribute('href'),
      isAgain: one.classList.contains('again'),
      line: getComputedStyle(one).textDecorationLine,
      isHeading: one.closest('h1, h2, h3') !== null,
    })),
  );
  const seen = new Set<string | null>();
  for (const { address, isAgain, line, isHeading } of links) {
    if (seen.has(address)) expect(isAgain, `${address}`).toBe(true);
    if (!isHeading) expect(line).toBe(isAgain ? 'none' : 'underline');
    seen.add(address);
  }
  expect(links.some(({ isAgain }) => isAgain)).toBe(true);
  await page.locator('.article > p a.number.again').first().click();
  await page.locator('.fact-card').waitFor();
});

test('a claim and a source open where they stand, and whoever goes down to the list has a way back', async () => {
  const page = await open(article, { viewport: { width: 390, height: 844 }, hasTouch: true });
  const card = page.locator('.fact-card');
  for (const mark of ['a.claim', 'a.cite']) {
    const opener = page.locator(`.article > p ${mark}`).first();
    await opener.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await opener.tap();
    await card.waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    const place = await opener.evaluate((one) => (one as HTMLAnchorElement).hash.slice(1));
    const said = await page.evaluate((id) => document.getElementById(id)?.innerText ?? '', place);
    for (const word of said.split(/\s+/)) expect(await card.innerText()).toContain(word);
    await card.getByRole('link', { name: 'In the list' }).tap();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${place}`);
    expect(await card.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Back to where you were' }).tap();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
    expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator('.back').count()).toBe(0);
  }
});

test('every card has a letter to the publisher with the number, its sentence, its row and its address', async () => {
  const page = await open(article);
  const { id, dataset, line } = await cellOf(page);
  await number(page).click();
  const letter = page.locator('.fact-card').getByRole('link', { name: 'Report' });
  const { pathname, searchParams } = new URL((await letter.getAttribute('href')) ?? '');
  expect(pathname).toBe(content.site.publisher.email);
  expect(searchParams.get('subject')).toContain(id);
  const body = searchParams.get('body') ?? '';
  const words = await number(page).innerText();
  expect(body.replaceAll('\u00a0', ' ')).toContain(words.replaceAll('\u00a0', ' '));
  expect(body).toContain(`${article}#number-${id}`);
  expect(body).toContain(`/datasets/${dataset}/#row-${line}`);
});
