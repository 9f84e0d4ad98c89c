import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  choice,
  drawnIds,
  figuresOf,
  numbersOf,
  type OpenFigure,
  openFigure,
  otherState,
} from './open-figure.ts';
import { article, useBrowser } from './open-page.ts';

const opener = useBrowser();
const desk = { viewport: { width: 1280, height: 800 } };

test('pointing at a number lights the marks of its rows, without scrolling, until one leaves it', async () => {
  const opened = await openFigure(opener, desk);
  const { page, figure } = opened;
  const { link, ids } = await numberOf(opened, 'opening');
  await link.scrollIntoViewIfNeeded();
  await figure.locator('.reading').first().waitFor({ state: 'attached' });
  const before = await page.evaluate(() => scrollY);
  await link.hover();
  await expect.poll(() => lit(figure)).toEqual(ids);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.mouse.move(2, 2);
  await expect.poll(() => lit(figure)).toEqual([]);
  await link.focus();
  await expect.poll(() => lit(figure)).toEqual(ids);
  await link.evaluate((one) => (one as HTMLElement).blur());
  await expect.poll(() => lit(figure)).toEqual([]);
});

test('only what is shown now is lit', async () => {
  const opened = await openFigure(opener, { ...desk, reducedMotion: 'reduce' });
  const { page, figure, data } = opened;
  const { link, ids } = await numberOf(opened, 'opening');
  const state = otherState(opened);
  await choice(opened, state).click();
  await link.hover();
  await page.waitForTimeout(200);
  const rows = await rowsOf(page, link);
  const shown = (data.views[state]?.marks ?? []).filter(({ line }) =>
    rows.has(`${data.dataset}:${line}`),
  );
  expect(await lit(figure)).toEqual(shown.map(({ id }) => id));
  expect(shown.map(({ id }) => id)).not.toEqual(ids);
});

test('the card of a number leads to its mark, in whatever state draws it', async () => {
  const opened = await openFigure(opener, desk);
  const { page, figure, data, id } = opened;
  for (const where of ['other', 'opening'] as const) {
    const { link, ids, state } = await numberOf(opened, where);
    await link.click();
    const leads = page.locator('.fact-card').getByRole('link', { name: 'In the figure' });
    await leads.waitFor();
    const address = new URL(await leads.evaluate((one) => (one as HTMLAnchorElement).href));
    expect(address.search).toBe(state === data.opening ? '' : `?${id}=${state}`);
    expect(address.hash).toBe(`#fig-${id}`);
    await leads.click();
    await page.locator(`[data-figure="${id}"][data-state="${state}"]`).waitFor();
    expect(await page.locator('.fact-card').isVisible()).toBe(false);
    expect(await lit(figure)).toEqual(ids);
    const slider = figure.locator('.reading input:visible');
    expect(await slider.evaluate((one) => document.activeElement === one)).toBe(true);
    const mark = data.views[state]?.marks.find((one) => one.id === ids[0]);
    expect(await page.locator('.readout').innerText()).toContain(mark?.value ?? 'a mark');
    const box = await figure.locator('.reading svg:visible .read').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    expect(new URL(page.url()).searchParams.get(id)).toBe(state === data.opening ? null : state);
    // And back to where the text says so.
    await page.keyboard.press('Enter');
    const back = page.locator('a.number.lit');
    expect(await back.evaluate((one) => document.activeElement === one)).toBe(true);
    expect((await rowsOf(page, back)).has(`${data.dataset}:${mark?.line}`)).toBe(true);
    await page.keyboard.press('Escape');
  }
});

test('the card leads by keyboard too, and a copied link shows the same', async () => {
  const opened = await openFigure(opener, desk);
  const { page, id } = opened;
  const { link, state } = await numberOf(opened, 'other');
  await link.focus();
  await page.keyboard.press('Enter');
  const leads = page.locator('.fact-card').getByRole('link', { name: 'In the figure' });
  await leads.focus();
  const href = await leads.evaluate((one) => (one as HTMLAnchorElement).href);
  await page.keyboard.press('Enter');
  await page.locator(`[data-figure="${id}"][data-state="${state}"]`).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('range');
  await page.goto('about:blank');
  await page.goto(href);
  await page.locator(`[data-figure="${id}"][data-state="${state}"]`).waitFor();
});

test('a number that no figure draws has no way to one', async () => {
  const page = await opener.open(article, desk);
  const facts = await numbersOf(page);
  const places = await placesOfRows(page);
  const ids = await linkIds(page);
  const isDrawn = (id: string) =>
    [...(facts[id]?.rows ?? []), ...(facts[id]?.same ?? [])].some((row) => places.has(row));
  const index = ids.findIndex((id) => !isDrawn(id));
  expect(index).toBeGreaterThanOrEqual(0);
  await page.locator('a.number').nth(index).click();
  await page.locator('.fact-card').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.fact-card').innerText()).toContain('How it was checked');
  expect(await page.locator('.fact-card').innerText()).not.toContain('In the figure');
});

/** A number in the text with one row, and the mark and the state that alone draw it on the page. */
interface DrawnNumber {
  readonly link: Locator;
  readonly ids: string[];
  readonly state: string;
}

/** A number that the opening state alone draws, or another one alone. */
async function numberOf(
  { page, id: figure, data }: OpenFigure,
  where: 'opening' | 'other',
): Promise<DrawnNumber> {
  const facts = await numbersOf(page);
  const places = await placesOfRows(page);
  const inFigure = await page
    .locator('a.number')
    .evaluateAll((links) => links.map((link) => link.closest('.figure') !== null));
  for (const [index, id] of (await linkIds(page)).entries()) {
    const [row = '', ...others] = facts[id]?.rows ?? [];
    const [place, ...elsewhere] = places.get(row) ?? [];
    if (inFigure[index] || others.length > 0 || elsewhere.length > 0) continue;
    if (place?.figure !== figure || (place.state === data.opening) !== (where === 'opening'))
      continue;
    return { link: page.locator('a.number').nth(index), ids: [place.mark], state: place.state };
  }
  throw new Error(`numberOf: the text has no number that only one state draws, ${where}`);
}

/** Every mark of the page that stands for a row, in whatever state of whatever figure. */
async function placesOfRows(page: Page) {
  const places = new Map<string, { figure: string; state: string; mark: string }[]>();
  for (const [figure, { dataset, views }] of Object.entries(await figuresOf(page))) {
    for (const [state, { marks }] of Object.entries(views)) {
      for (const { id: mark, line } of marks) {
        const row = `${dataset}:${line}`;
        places.set(row, [...(places.get(row) ?? []), { figure, state, mark }]);
      }
    }
  }
  return places;
}

function linkIds(page: Page): Promise<string[]> {
  return page
    .locator('a.number')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
}

async function rowsOf(page: Page, link: Locator): Promise<Set<string>> {
  const id = await link.evaluate((one) => (one as HTMLAnchorElement).hash.slice(1));
  return new Set((await numbersOf(page))[id]?.rows ?? []);
}

/** Ids of the marks that are lit from the text, in the order drawn. */
async function lit(figure: Locator): Promise<string[]> {
  const ids = await figure
    .locator('.reading svg:visible .lit')
    .evaluateAll((marks) => marks.map((mark) => (mark as SVGElement).dataset['id'] ?? ''));
  const drawn = await drawnIds({ figure });
  return drawn.filter((id) => ids.includes(id));
}
