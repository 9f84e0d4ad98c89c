import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contrast, over, parseColour } from './contrast.ts';
import { article, goTo, kinds, onSite, schemes, useBrowser } from './open-page.ts';
import { type Painted, readMarks, readTexts } from './read-colours.ts';

const { context } = useBrowser();
const widths = [320, 1280] as const;

test.for([...kinds])('every text of %s has a contrast of 4.5', async (address) => {
  await inEveryLook(onSite(address), async (page, look) => {
    const texts = await page.evaluate(readTexts);
    expect(texts.length, look).toBeGreaterThan(5);
    expect(below(4.5, texts), look).toEqual([]);
  });
});

test('the words in the drawings are among the texts', async () => {
  const page = await (await context()).newPage();
  await goTo(page, article);
  const texts = (await page.evaluate(readTexts)).map(({ what }) => what);
  const drawn = await page.locator('svg.chart text.label:visible').allTextContents();
  for (const label of drawn.filter((words) => /^\w+$/.test(words))) {
    expect(texts).toContainEqual(expect.stringMatching(new RegExp(`^text\\.label.* “${label}”$`)));
  }
  expect(drawn.length).toBeGreaterThan(10);
  expect(texts).toContainEqual('text.note “not available”');
});

test('words on a band are held against the band', async () => {
  const page = await (await context()).newPage();
  await goTo(page, article);
  const texts = await page.evaluate(readTexts);
  const band = await page.evaluate(() => {
    const gap = document.querySelector('.wide .gap');
    return gap ? getComputedStyle(gap).fill : '';
  });
  const note = texts.find(({ what }) => what === 'text.note “not available”');
  expect(note?.grounds[0]).toBe(band);
});

test('every mark has a contrast of 3 with what it stands on', async () => {
  await inEveryLook(article, async (page, look) => {
    const marks = await page.evaluate(readMarks);
    expect(marks.length, look).toBeGreaterThan(20);
    expect(below(3, marks), look).toEqual([]);
  });
});

test('what a link to any figure leads to keeps its contrast when it is marked', async () => {
  const page = await (await context()).newPage();
  await goTo(page, article);
  const ids = await page
    .locator('.figure')
    .evaluateAll((figures) => figures.map(({ firstElementChild }) => firstElementChild?.id));
  expect(ids.length).toBeGreaterThan(3);
  for (const id of ids) {
    await inEveryLook(`${article}#${id}`, async (page, look) => {
      expect(await page.locator(':target').count(), id).toBe(1);
      expect(below(4.5, await page.evaluate(readTexts)), `${id}, ${look}`).toEqual([]);
      expect(below(3, await page.evaluate(readMarks)), `${id}, ${look}`).toEqual([]);
    });
  }
});

test('sources, claims and notes keep their contrast when a link has led to them', async () => {
  const page = await (await context()).newPage();
  await goTo(page, article);
  const ids = await page.evaluate(() =>
    ['.sources li', '.ledger li', 'div.note', '.article > p', '.article > h2'].map((selector) => {
      const led = document.querySelector(selector);
      return led?.id || led?.firstElementChild?.id;
    }),
  );
  for (const id of ids) {
    await goTo(page, `${article}#${id}`);
    expect(await page.locator(':target').count(), id).toBe(1);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect(below(4.5, await page.evaluate(readTexts)), `${id}, ${colorScheme}`).toEqual([]);
    }
  }
});

/** Light and dark, at a phone's width and a desk's, with every table open. */
async function inEveryLook(
  address: string,
  check: (page: Page, look: string) => Promise<void>,
): Promise<void> {
  const page = await (await context()).newPage();
  await goTo(page, address);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await check(page, `${width} px, ${colorScheme}`);
    }
  }
  await page.close();
}

function below(least: number, things: readonly Painted[]): string[] {
  return things.flatMap(({ what, colour, opacity, grounds }) => {
    const ground = grounds.map(parseColour).reduceRight((lower, upper) => over(upper, lower));
    const [red, green, blue, alpha] = parseColour(colour);
    const ratio = contrast([red, green, blue, alpha * opacity], ground);
    return ratio < least ? [`${ratio.toFixed(2)} ${what}: ${colour} on ${grounds[0]}`] : [];
  });
}
