import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { article, useBrowser } from './open-page.ts';

const { open } = useBrowser();
const withoutScripts = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };

test('the article can be read with scripts off', async () => {
  const page = await open(article, withoutScripts);
  expect(await page.locator('h1').textContent()).toMatch(/(?:\w+ ){5}/);
  const figures = await page.locator('.figure').count();
  expect(figures).toBeGreaterThan(3);
  expect(await page.locator('.figure svg:visible').count()).toBe(figures);
  expect(await page.locator('.article > p:visible').count()).toBeGreaterThan(10);
  expect(await page.locator('.in-brief li:visible').count()).toBeGreaterThanOrEqual(3);
  expect(await page.locator('div.note:visible').count()).toBeGreaterThan(0);
  expect(await page.locator('.ledger li:visible').count()).toBeGreaterThan(0);
  expect(await page.locator('.sources li:visible').count()).toBeGreaterThan(10);
});

test('the rows of each figure, and what it shows in words, are one link away with scripts off', async () => {
  const page = await open(article, withoutScripts);
  const figures = await page.locator('.figure').count();
  expect(figures).toBeGreaterThan(3);
  for (let index = 0; index < figures; index++) {
    const figure = page.locator('.figure').nth(index);
    const title = await figure.locator('figcaption').getByRole('heading').textContent();
    await figure.getByRole('link', { name: 'Data, image, embed' }).click();
    expect(await page.locator('h1').first().textContent()).toBe(title);
    expect(await page.locator('tbody tr:visible').count()).toBeGreaterThan(2);
    const words = await page.locator('main p:visible').allTextContents();
    expect(words.some((text) => text.split(' ').length > 30)).toBe(true);
    await page.goBack();
  }
});

test('what a figure shows can be read in words where it stands, with scripts off', async () => {
  const page = await open(article, withoutScripts);
  for (const figure of await page.locator('.figure').all()) {
    const words = figure.locator('.described p');
    expect(await words.isVisible()).toBe(false);
    await figure.locator('summary', { hasText: 'Description' }).click();
    expect(await words.isVisible()).toBe(true);
    const said = await words.textContent();
    const own =
      (await figure.getByRole('link', { name: 'Data, image, embed' }).getAttribute('href')) ?? '';
    expect(said?.split(' ').length).toBeGreaterThan(10);
    expect(await (await page.request.get(new URL(own, page.url()).href)).text()).toContain(
      said?.slice(0, 20),
    );
  }
});

test('each link to a number, a claim, a source or a note leads to a place of its own', async () => {
  const page = await open(article, withoutScripts);
  const links = await page
    .locator('main a:not([href^="http"]):not([href^="mailto"])')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(20);
  for (const link of new Set(links)) {
    const response = await page.request.get(link);
    expect(response.status(), link).toBe(200);
    const id = decodeURIComponent(new URL(link).hash.slice(1));
    if (id !== '') expect(await response.text(), link).toMatch(new RegExp(`\\sid="?${id}["\\s>]`));
  }
});

test('lists at the end are laid out once the page is there, so that who captures it has them', async () => {
  const page = await open(article);
  const lists = page.locator('.ledger ul, .sources ol');
  expect(await lists.count()).toBe(2);
  const states = () =>
    lists.evaluateAll((all) => all.map((list) => getComputedStyle(list).contentVisibility));
  await expect.poll(states).toEqual(['visible', 'visible']);
});

test('a citation leads to its source, and going back leads to the citation', async () => {
  const page = await open(article, withoutScripts);
  const cite = page.locator('.article > p .cite').nth(3);
  const target = (await cite.getAttribute('href')) ?? '';
  await cite.click();
  await expect.poll(() => isOnScreen(page, target)).toBe(true);
  expect(await page.locator(':target').getAttribute('id')).toBe(target.slice(1));
  await page.goBack();
  await expect.poll(() => isOnScreen(page, `.article > p .cite[href="${target}"]`)).toBe(true);
});

test('each citation bears the number that its source has in the list', async () => {
  const page = await open(article, withoutScripts);
  const listed = await page
    .locator('.sources li')
    .evaluateAll((items) => items.map(({ firstElementChild }) => `#${firstElementChild?.id}`));
  const cited = await page.locator('a.cite[href^="#source-"]').evaluateAll((links) =>
    links.map((link) => ({
      number: Number(/^\[(\d+)\]$/.exec(link.textContent ?? '')?.[1]),
      target: link.getAttribute('href') ?? '',
    })),
  );
  expect(cited.length).toBeGreaterThanOrEqual(listed.length - 5);
  for (const { number, target } of cited) expect(listed[number - 1]).toBe(target);
});

test('every heading below the title, every paragraph and every figure of an article and a text can be linked to', async () => {
  for (const address of [article, '/about/']) {
    const page = await open(address);
    const { count, nameless, ids } = await page.evaluate(() => {
      const parts = [
        ...document.querySelectorAll(
          'main :is(h2, h3, h4), .article > p, div.note, .figure, .ledger li, .sources li',
        ),
      ];
      return {
        count: parts.length,
        nameless: parts
          .filter((part) => !part.matches('[id], :has(> [id]:empty)'))
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      };
    });
    expect(count, address).toBeGreaterThan(address === article ? 20 : 0);
    expect(nameless).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('the skip link comes first, is seen when it has the focus, and skips the head', async () => {
  const page = await open(article);
  const skip = page.locator('.skip');
  expect((await skip.boundingBox())?.x).toBeLessThan(-100);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  const box = await skip.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isInMain = await page.evaluate(
    () =>
      document.activeElement?.closest('main') !== null && document.activeElement !== document.body,
  );
  expect(isInMain).toBe(true);
});

test.for([1100, 1280, 1600])(
  'notes stand in the margin at %i px, clear of text and figures',
  async (width) => {
    const page = await open(article, { viewport: { width, height: 800 } });
    const { notes, text, figures } = await readBoxes(page);
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) {
      expect(note.left).toBeGreaterThan(text.right);
      expect(note.right).toBeLessThanOrEqual(width);
      expect(note.right - note.left).toBeGreaterThan(120);
      const others = [...figures, ...notes.filter((other) => other !== note)];
      const met = others.filter(
        (box) =>
          box.left < note.right &&
          note.left < box.right &&
          box.top < note.bottom &&
          note.top < box.bottom,
      );
      expect(met).toEqual([]);
    }
  },
);

test('a note in the margin ends on the line on which its paragraph ends', async () => {
  const page = await open(article, { viewport: { width: 1280, height: 800 } });
  const { notes } = await readBoxes(page);
  for (const note of notes) expect(Math.abs(note.bottom - note.endOfText)).toBeLessThan(12);
});

test('notes stand in the flow of the text at 390 px', async () => {
  const page = await open(article, { viewport: { width: 390, height: 800 } });
  const { notes, text } = await readBoxes(page);
  for (const note of notes) {
    expect(note.left).toBeGreaterThanOrEqual(text.left);
    expect(note.right).toBeLessThanOrEqual(text.right);
    expect(note.top).toBeGreaterThanOrEqual(note.endOfText);
  }
});

/** The printed words of the notes, the text column and the figures, in px of the page. */
function readBoxes(page: Page) {
  return page.evaluate(() => {
    const boxOf = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top: top + scrollY, bottom: bottom + scrollY };
    };
    const paragraph = document.querySelector('.article > p');
    if (!paragraph) throw new Error('readBoxes: the article has no paragraph');
    return {
      notes: [...document.querySelectorAll('div.note > div')].map((words) => {
        const before = words.closest('div.note')?.previousElementSibling;
        return { ...boxOf(words), endOfText: before ? boxOf(before).bottom : 0 };
      }),
      text: boxOf(paragraph),
      figures: [...document.querySelectorAll('.figure')].map(boxOf),
    };
  });
}

async function isOnScreen(page: Page, selector: string): Promise<boolean> {
  const boxes = await Promise.all(
    (await page.locator(selector).all()).map((element) => element.boundingBox()),
  );
  const height = page.viewportSize()?.height ?? 0;
  return boxes.some((box) => box !== null && box.y >= 0 && box.y + box.height <= height);
}
