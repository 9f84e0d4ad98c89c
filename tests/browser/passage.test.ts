import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  published,
  readClipboard,
  refuseClipboard,
  served,
  told,
  withClipboard,
} from './clipboard.ts';
import { listenForFaults } from './open-figure.ts';
import { article, placeOf, specimen, useBrowser } from './open-page.ts';

const { open, context } = useBrowser();
const paragraph = (page: Page) => page.locator('.article > p').nth(1);
const menu = (page: Page) => page.locator('.passage');

/** A part of the text: from a character of an element's text to one of another's, or of its own. */
interface Part {
  readonly from: readonly [selector: string, offset: number];
  readonly to: readonly [selector: string, offset: number];
}

/** Selects a part of the text, and returns its words. */
function select(page: Page, part: Part): Promise<string> {
  return page.evaluate(selectPart, part);
}

function selectPart({ from, to }: Part): string {
  const place = ([selector, offset]: Part['from']): [Node, number] => {
    const block = document.querySelector(selector);
    if (!block) throw new Error(`selectPart: there is no ${selector}`);
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let left = offset; texts.nextNode(); left -= texts.currentNode.textContent?.length ?? 0) {
      const length = texts.currentNode.textContent?.length ?? 0;
      if (left <= length) return [texts.currentNode, left];
    }
    throw new Error(`selectPart: ${selector} is shorter than ${offset}`);
  };
  const selection = getSelection();
  if (!selection) throw new Error('selectPart: nothing can be selected');
  selection.setBaseAndExtent(...place(from), ...place(to));
  return selection.toString();
}

const second = '.article > p:nth-of-type(2)';
const inMiddle: Part = { from: [second, 82], to: [second, 160] };

test('a selected passage offers its link and its words, and they go away with it', async () => {
  const page = await open(article, withClipboard);
  const faults = listenForFaults(page);
  const words = await select(page, inMiddle);
  await menu(page).waitFor();
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  await page.getByRole('button', { name: 'Link copied' }).waitFor();
  await expect.poll(() => told(page)).toBe('Link copied');
  const id = await placeOf(paragraph(page));
  expect(await readClipboard(page)).toContain(`${published(article)}#${id}:~:text=`);
  // Pressing it has left the selection as it was.
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await menu(page).waitFor({ state: 'hidden' });
  expect(faults).toEqual([]);
});

test('a quote is its words without marks of citations, with title, site and address', async () => {
  const page = await open(article, withClipboard);
  await paragraph(page).selectText();
  await page.getByRole('button', { name: 'Copy quote' }).click();
  await page.getByRole('button', { name: 'Quote copied' }).waitFor();
  const words = await paragraph(page).evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const mark of copy.querySelectorAll('.cite')) mark.remove();
    // In a quote a number may leave its unit.
    return copy.textContent?.trim().replaceAll('\u00a0', ' ');
  });
  const title = await page.locator('h1').textContent();
  const id = await placeOf(paragraph(page));
  expect(words).not.toMatch(/\.\d/);
  expect(await readClipboard(page)).toBe(
    `“${words}”\n\n${title}, ${specimen.name}\n${published(article)}#${id}`,
  );
});

test('a quote over paragraphs keeps them apart and leaves figures out', async () => {
  const page = await open(article, withClipboard);
  const before = page.locator('p:has(+ .figure)').first();
  const behind = page.locator('.figure + p').first();
  const [first, last] = [await placeOf(before), await placeOf(behind)];
  await select(page, { from: [`:has(> #${first})`, 0], to: [`:has(> #${last})`, 40] });
  await page.getByRole('button', { name: 'Copy quote' }).click();
  await page.getByRole('button', { name: 'Quote copied' }).waitFor();
  const [opening = '', closing = '', ...rest] = (await readClipboard(page)).split('\n\n');
  expect(await before.textContent()).toContain(opening.slice(1, 40));
  expect(await behind.textContent()).toContain(closing.slice(0, 30));
  expect(rest).toHaveLength(1);
});

test.for<[string, Part]>([
  ['words in the middle of a paragraph', inMiddle],
  ['a whole paragraph', { from: [second, 0], to: [second, 300] }],
  [
    'a number with its unit',
    { from: ['.in-brief li:nth-child(2)', 60], to: ['.in-brief li:nth-child(2)', 76] },
  ],
  ['words over two paragraphs', { from: [second, 100], to: ['.article > p:nth-of-type(3)', 60] }],
  ['a heading', { from: ['.article > h2', 0], to: ['.article > h2', 10] }],
  [
    'words that stand on the page many times',
    { from: ['.article > h2 ~ p', 40], to: ['.article > h2 ~ p', 46] },
  ],
  [
    'words of a source',
    { from: ['.sources li:nth-child(7)', 5], to: ['.sources li:nth-child(7)', 30] },
  ],
])('the link to %s leads to them, in the middle of the window', async ([_, part]) => {
  const page = await open(article, { ...withClipboard, viewport: { width: 1280, height: 400 } });
  await select(page, part);
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  await page.getByRole('button', { name: 'Link copied' }).waitFor();
  const address = await readClipboard(page);

  const other = await (
    await context({ viewport: { width: 1280, height: 400 }, reducedMotion: 'reduce' })
  ).newPage();
  await other.goto(served(address));
  // Selecting it there, without a menu in the way, tells where it is.
  await expect.poll(() => other.evaluate(() => scrollY)).toBeGreaterThan(0);
  await select(other, part);
  const middle = await other.evaluate(() => {
    const first = getSelection()?.getRangeAt(0).getClientRects()[0];
    return first ? (first.top + first.bottom) / 2 : 0;
  });
  expect(middle).toBeGreaterThan(150);
  expect(middle).toBeLessThan(250);
});

test('a browser that cannot find the words goes to the paragraph', async () => {
  const page = await open(article, withClipboard);
  await select(page, inMiddle);
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  await page.getByRole('button', { name: 'Link copied' }).waitFor();
  const id = await placeOf(paragraph(page));
  const address = (await readClipboard(page)).replace(/text=.*/, 'text=nobody%20wrote%20this');
  const other = await open('/');
  await other.goto(served(address));
  await expect.poll(() => other.locator(':target').getAttribute('id')).toBe(id);
  // Near the top, with room for the lines before it. Faces that come late move it once more.
  const top = async () => Math.abs((await paragraph(other).boundingBox())?.y ?? 1000);
  await expect.poll(top).toBeLessThan(130);
});

test('by keyboard Tab leads to the offer, Escape back to the passage, and Tab on from there', async () => {
  const page = await open(article, withClipboard);
  await page.keyboard.press('ArrowRight');
  await select(page, inMiddle);
  await menu(page).waitFor();
  await expect.poll(() => told(page)).toBe('Tab: copy a link to this passage, or a quote');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Copy link to this passage');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Copy quote');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Quote copied');
  expect(await readClipboard(page)).toContain(specimen.name);
  await page.keyboard.press('Tab');
  // On to what follows in the text: the first link of the passage's paragraph.
  const follows = await page.evaluate(
    () => document.activeElement?.closest('p')?.firstElementChild?.id,
  );
  expect(follows).toBe(await placeOf(paragraph(page)));

  await select(page, { ...inMiddle, from: [second, 90] });
  await menu(page).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect(await menu(page).isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.firstElementChild?.id)).toBe(
    await placeOf(paragraph(page)),
  );
});

test('a finger on the offer copies', async () => {
  const page = await open(article, {
    ...withClipboard,
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  await page.touchscreen.tap(160, 300);
  await select(page, inMiddle);
  await menu(page).waitFor();
  await page.getByRole('button', { name: 'Copy link to this passage' }).tap();
  await page.getByRole('button', { name: 'Link copied' }).waitFor();
  expect(await readClipboard(page)).toContain(':~:text=');
});

test.for([320, 390, 1280])(
  'at %i px the offer is inside the window and clear of the words',
  async (width) => {
    const isTouch = width < 1280;
    const page = await open(article, {
      viewport: { width, height: 640 },
      hasTouch: isTouch,
      isMobile: isTouch,
    });
    if (isTouch) await page.touchscreen.tap(width / 2, 300);
    for (const from of [0, 82, 200]) {
      await paragraph(page).scrollIntoViewIfNeeded();
      await select(page, { from: [second, from], to: [second, from + 60] });
      await menu(page).waitFor();
      await page.waitForTimeout(250);
      const box = await boxOf(menu(page));
      const words = await page.evaluate(() => {
        const { top, bottom } =
          getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
        return { top, bottom };
      });
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      // On a touch screen the handles hang between them.
      const air = isTouch ? 40 : 4;
      const isClear = box.y >= words.bottom + air || box.y + box.height <= words.top - air;
      expect(isClear).toBe(true);
    }
  },
);

test('nothing is offered for tables, figures and what is not the article', async () => {
  const page = await open(article);
  for (const selector of ['.figure figcaption p', '.figure-foot', '.site-foot p']) {
    await page.locator(selector).first().selectText();
    await page.waitForTimeout(300);
    expect(await menu(page).count(), selector).toBe(0);
  }
});

test('where the clipboard is refused the link is put into the address', async () => {
  const page = await open(article, withClipboard);
  await refuseClipboard(page);
  await select(page, inMiddle);
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  await page.getByRole('button', { name: 'It is in the address bar' }).waitFor();
  const id = await placeOf(paragraph(page));
  expect(new URL(page.url()).hash).toContain(`#${id}`);
});

test('the offer is not printed', async () => {
  const page = await open(article);
  await select(page, inMiddle);
  await menu(page).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await menu(page).isVisible()).toBe(false);
});

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('boxOf: it is not shown');
  return box;
}
