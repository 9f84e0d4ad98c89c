import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { published, readClipboard, withClipboard } from './clipboard.ts';
import { openFigure, otherState } from './open-figure.ts';
import { article, placeOf, useBrowser } from './open-page.ts';

const opener = useBrowser();
const { open } = opener;

/** The first id of each kind of thing that can be linked to. */
const kinds = {
  heading: '.article > h2 > [id]',
  paragraph: '.article > p:nth-of-type(5) > [id]',
  figure: '.figure > [id]',
  claim: '.ledger li > [id]',
  number: '.article > p a.number > [id]',
  note: 'div.note[id]',
  source: '.sources li > [id]',
};

let ids: Record<string, string>;
beforeAll(async () => {
  const page = await open(article, { javaScriptEnabled: false });
  ids = await page.evaluate(
    (selectors) =>
      Object.fromEntries(
        Object.entries(selectors).map(([kind, one]) => [
          kind,
          document.querySelector(one)?.id ?? '',
        ]),
      ),
    kinds,
  );
});

test.for(Object.keys(kinds))(
  'a link to a %s scrolls to it, lights it and gives it the focus',
  async (kind) => {
    const id = ids[kind];
    const page = await open(`${article}#${id}`);
    const target = page.locator(`[id="${id}"]:target`);
    expect(await target.count()).toBe(1);
    const box = await target.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
    const { background, shadow } = await lit(page);
    expect([background, shadow]).not.toEqual(['rgba(0, 0, 0, 0)', 'none']);
    const isFocused = await ledTo(page).evaluate(
      (element) =>
        element.contains(document.activeElement) && document.activeElement !== document.body,
    );
    expect(isFocused).toBe(true);
  },
);

test('the keyboard goes on from where a link has led', async () => {
  const page = await open(`${article}#${ids['paragraph']}`);
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => document.activeElement?.closest('p')?.firstElementChild?.id),
  ).toBe(ids['paragraph']);
});

test('the short light is not moved for readers who want no motion', async () => {
  for (const [reducedMotion, name] of [
    ['reduce', 'none'],
    ['no-preference', 'arrive'],
  ] as const) {
    const page = await open(`${article}#who-says-what`, { reducedMotion });
    const animation = await page
      .locator(':target')
      .evaluate((element) => getComputedStyle(element).animationName);
    expect(animation).toBe(name);
  }
});

test('a citation followed by keyboard gives the focus to its source, and back gives it back', async () => {
  const page = await open(article);
  const cite = page.locator('.article > p .cite').nth(3);
  await cite.focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  await page.locator('.fact-card').getByRole('link', { name: 'In the list' }).focus();
  await page.keyboard.press('Enter');
  const source = (await cite.getAttribute('href'))?.slice(1);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.firstElementChild?.id))
    .toBe(source);
  await page.goBack();
  await expect.poll(() => cite.evaluate((link) => document.activeElement === link)).toBe(true);
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(2);
  await page.goForward();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.firstElementChild?.id))
    .toBe(source);
});

test('the address of a figure in a state shows that state and gives it the focus', async () => {
  const { id, states, data } = await openFigure(opener);
  const state = states.find((one) => one !== data.opening) ?? '';
  const page = await open(`${article}?${id}=${state}#fig-${id}`);
  await page.locator(`[data-figure="${id}"][data-state="${state}"]`).waitFor();
  const name = await page.evaluate(() => document.activeElement?.tagName);
  expect(name).toBe('FIGURE');
  const box = await page.locator(`[data-figure="${id}"]`).boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeLessThan(100);
});

test('the sign of a figure links to the state that is shown', async () => {
  const opened = await openFigure(opener, { viewport: { width: 1280, height: 800 } });
  const { page, figure, id } = opened;
  const state = otherState(opened);
  await figure.locator(`.states a[data-state="${state}"]`).click();
  await page.locator(`[data-figure="${id}"][data-state="${state}"]`).waitFor();
  await figure.getByRole('heading').hover();
  const sign = page.getByRole('link', { name: 'Link to this figure' });
  const address = new URL(await sign.evaluate((link) => (link as HTMLAnchorElement).href));
  expect(address.search + address.hash).toBe(`?${id}=${state}#fig-${id}`);
});

test('headings have a link with scripts off, named by their words, outside the heading', async () => {
  const page = await open(article, { javaScriptEnabled: false });
  for (const heading of await page.locator('article :is(h2, h3, h4):not(figure *)').all()) {
    const words = (await heading.textContent()) ?? '';
    const id = await placeOf(heading);
    const link = page.getByRole('link', { name: `Link to “${words}”`, exact: true });
    expect(await link.getAttribute('href'), words).toBe(`#${id}`);
    expect(await page.getByRole('heading', { name: words, exact: true }).count()).toBe(1);
  }
});

test('their signs are seen when pointed at and by keyboard, in the margin beside them', async () => {
  for (const width of [320, 390, 1280]) {
    const page = await open(article, { viewport: { width, height: 800 } });
    const heading = await page.locator('.article > h2').first().textContent();
    for (const [block, name] of [
      ['.article > h2', `Link to “${heading}”`],
      ['.article > p:nth-of-type(3)', 'Link to this paragraph'],
      ['.ledger li:nth-child(3)', 'Link to this claim'],
      ['.figure', 'Link to this figure'],
    ] as const) {
      const place = page.locator(block).first();
      await place.scrollIntoViewIfNeeded();
      const box = await place.boundingBox();
      if (!box) throw new Error(`${block} is not shown`);
      await page.mouse.move(box.x + 20, box.y + 12);
      const sign = page.getByRole('link', { name, exact: true });
      expect(await opacity(sign.first()), block).toBe('1');
      const at = await sign.boundingBox();
      expect(at?.x, block).toBeGreaterThanOrEqual(0);
      expect((at?.x ?? 0) + (at?.width ?? 0), block).toBeLessThanOrEqual(box.x + 1);
      expect(Math.abs((at?.y ?? 0) - box.y), block).toBeLessThan(box.height + 4);
      const now = await place.boundingBox();
      expect(now, block).toEqual(box);
    }
  }
});

test('a paragraph has its sign when the keyboard is in it, and it is the stop before its links', async () => {
  const page = await open(article);
  const link = page.locator('.article > p:nth-of-type(3) a').first();
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  const { name, id } = await page.evaluate(() => ({
    name: document.activeElement?.ariaLabel,
    id: document.activeElement?.previousElementSibling?.id,
  }));
  expect(name).toBe('Link to this paragraph');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.firstElementChild?.id))
    .toBe(id);
  expect(new URL(page.url()).hash).toBe(`#${id}`);
});

test('there is one sign for all paragraphs', async () => {
  const page = await open(article);
  for (const index of [0, 2, 4]) {
    await page.locator('.article > p').nth(index).hover();
    expect(await page.locator('.anchor.here').count()).toBe(1);
  }
});

test('the card of a number copies the link to it', async () => {
  const page = await open(article, withClipboard);
  const number = page.locator('.article > p a.number:has(> [id])').first();
  await number.click();
  await page.locator('.fact-card').getByRole('link', { name: 'Copy link' }).click();
  await page.locator('.fact-card').getByRole('link', { name: 'Link copied' }).waitFor();
  const address = await readClipboard(page);
  expect(address).toBe(`${published(article)}#${await placeOf(number)}`);
});

test('what is lit on the screen is plain on paper', async () => {
  const page = await open(`${article}#who-says-what`);
  await page.emulateMedia({ media: 'print' });
  const { background, shadow } = await lit(page);
  expect([background, shadow]).toEqual(['rgba(0, 0, 0, 0)', 'none']);
});

/** What a link has led to: an empty element stands at the head of it. */
function ledTo(page: Page) {
  return page.locator(':target:not(:empty), :has(> :target:empty)');
}

function lit(page: Page) {
  return ledTo(page).evaluate((element) => {
    const { backgroundColor, boxShadow } = getComputedStyle(element);
    return { background: backgroundColor, shadow: boxShadow };
  });
}

function opacity(sign: ReturnType<Page['locator']>): Promise<string> {
  return sign.evaluate((element) => getComputedStyle(element).opacity);
}
