import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ReadableMark } from '../../src/edition/mark-words.ts';
import { figuresOf, heard, numbersOf, type OpenFigure, openFigure, wake } from './open-figure.ts';
import { article, specimen, useBrowser } from './open-page.ts';

const opener = useBrowser();
const desk = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };

const slider = (figure: Locator) => figure.locator('.reading input:visible');
const readout = (page: Page) => page.locator('.readout');
const seenMarks = (figure: Locator) => figure.locator('.reading svg:visible [data-id]');

test('the marks are read by keys in the order drawn, and a screen reader hears the same', async () => {
  const opened = await openFigure(opener, desk);
  const { page, figure } = opened;
  const marks = await marksInOrder(opened);
  await slider(figure).focus();
  await page.keyboard.press('Home');
  for (const mark of marks) {
    expect(await slider(figure).getAttribute('aria-valuetext')).toBe(heard(mark));
    expect(await readout(page).innerText()).toContain(mark.value);
    expect(await readout(page).innerText()).toContain(mark.name);
    expect(await lit(figure)).toEqual([mark.id]);
    await page.keyboard.press('ArrowDown');
  }
  expect(await lit(figure)).toEqual([marks.at(-1)?.id]);
  await page.keyboard.press('ArrowLeft');
  expect(await lit(figure)).toEqual([marks.at(-2)?.id]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  expect(await lit(figure)).toEqual([marks.at(-2)?.id]);
  await page.keyboard.press('Home');
  expect(await lit(figure)).toEqual([marks[0]?.id]);
  await page.keyboard.press('End');
  expect(await lit(figure)).toEqual([marks.at(-1)?.id]);
  await page.keyboard.press('Escape');
  expect(await readout(page).isVisible()).toBe(false);
  expect(await lit(figure)).toEqual([]);
});

test('each figure is one stop of the keyboard, named after what it shows', async () => {
  const page = await opener.open(article, desk);
  const figures = page.locator('assay-figure');
  const count = await figures.count();
  expect(count).toBeGreaterThan(2);
  for (let index = 0; index < count; index++) {
    const figure = figures.nth(index);
    await wake(figure);
    const stops = await figure
      .locator('.reading')
      .evaluateAll(
        (frames) =>
          frames.flatMap((frame) =>
            [...frame.querySelectorAll<HTMLElement>('*')].filter(
              (element) => element.tabIndex >= 0 && element.checkVisibility(),
            ),
          ).length,
      );
    expect(stops).toBe(1);
    // The figure has a name already.
    expect(await figure.getByRole('slider', { name: 'Read the values', exact: true }).count()).toBe(
      1,
    );
  }
});

test('every mark of every figure can be read', async () => {
  const page = await opener.open(article, desk);
  for (const [id, { views, opening }] of Object.entries(await figuresOf(page))) {
    const figure = page.locator(`[data-figure="${id}"]`);
    await wake(figure);
    const last = await slider(figure).getAttribute('max');
    expect(Number(last), id).toBe(views[opening]?.marks.length);
  }
});

test('a pointer anywhere in its row reads a bar, and leaving closes the readout', async () => {
  const opened = await openFigure(opener, desk);
  const { page, figure } = opened;
  const marks = await marksInOrder(opened);
  const frame = await boxOf(figure.locator('.reading:visible'));
  for (const [index, mark] of marks.entries()) {
    const { y, height } = await boxOf(seenMarks(figure).nth(index));
    await page.mouse.move(frame.x + frame.width * 0.9, y + height / 2);
    expect(await lit(figure)).toEqual([mark.id]);
    expect(await readout(page).innerText()).toContain(mark.value);
  }
  await page.mouse.move(2, 2);
  await readout(page).waitFor({ state: 'hidden' });
  expect(await lit(figure)).toEqual([]);
});

test('a pointer that rests can move on to the readout and into the text', async () => {
  const opened = await openFigure(opener, desk);
  const { page, figure } = opened;
  const { mark, index } = await statedMark(opened);
  const box = await boxOf(seenMarks(figure).nth(index));
  await page.mouse.move(box.x + Math.min(5, box.width / 2), box.y + box.height / 2);
  await page.locator('.readout.settled').waitFor();
  const link = readout(page).getByText('In the text');
  const at = await boxOf(link);
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2, { steps: 8 });
  expect(await lit(figure)).toEqual([mark.id]);
  await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  await expectSentence(page, opened, mark);
});

test('Enter on a mark leads to the sentence that states it, which has the focus and is lit', async () => {
  const opened = await openFigure(opener, desk);
  const { page, figure } = opened;
  const { mark, index } = await statedMark(opened);
  await slider(figure).focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < index; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectSentence(page, opened, mark);
  // It is lit as long as it has the focus.
  await page.keyboard.press('Tab');
  expect(await page.locator('a.number.lit').count()).toBe(0);
});

test('a mark that no sentence states leads nowhere', async () => {
  const page = await opener.open(article, desk);
  const stated = await statedRows(page);
  const [unstated] = Object.entries(await figuresOf(page)).flatMap(([id, data]) =>
    (data.views[data.opening]?.marks ?? [])
      .filter(({ line }) => !stated.has(`${data.dataset}:${line}`))
      .map((mark) => ({ id, mark })),
  );
  if (!unstated) throw new Error('the text states every mark of every figure');
  const figure = page.locator(`[data-figure="${unstated.id}"]`);
  await wake(figure);
  await slider(figure).focus();
  await page.keyboard.press('Home');
  const last = Number(await slider(figure).getAttribute('max'));
  for (let step = 1; step < last; step++) {
    if ((await lit(figure))[0] === unstated.mark.id) break;
    await page.keyboard.press('ArrowDown');
  }
  expect(await lit(figure)).toEqual([unstated.mark.id]);
  expect(await readout(page).locator('a').count()).toBe(0);
  await page.keyboard.press('Enter');
  expect(await lit(figure)).toEqual([unstated.mark.id]);
});

test('a tap reads a mark and a tap elsewhere closes it; the page scrolls under a finger', async () => {
  const opened = await openFigure(opener, phone);
  const { page, figure } = opened;
  const marks = await marksInOrder(opened);
  const box = await boxOf(seenMarks(figure).nth(2));
  await page.touchscreen.tap(box.x + 1, box.y + box.height / 2);
  expect(await lit(figure)).toEqual([marks[2]?.id]);
  expect(await readout(page).isVisible()).toBe(true);
  const heading = await boxOf(figure.getByRole('heading'));
  await page.touchscreen.tap(heading.x + 2, heading.y + 2);
  expect(await readout(page).isVisible()).toBe(false);
  const action = await figure
    .locator('.reading:visible')
    .evaluate((frame) => getComputedStyle(frame).touchAction);
  expect(action).toBe('pan-y pinch-zoom');
});

test('a finger that is drawn across the points of lines reads them one after another', async () => {
  const page = await opener.open(article, phone);
  const figure = page.locator('assay-figure:has(.on-lines)').first();
  await wake(figure);
  await figure.locator('.reading:visible').scrollIntoViewIfNeeded();
  const frame = await boxOf(figure.locator('.reading:visible'));
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y: frame.y + frame.height / 2 }],
    });
  const read = new Set<string>();
  await touch('touchStart', frame.x + 30);
  for (let share = 0.15; share < 0.8; share += 0.05) {
    await touch('touchMove', frame.x + frame.width * share);
    for (const id of await lit(figure)) read.add(id ?? '');
  }
  await touch('touchEnd', 0);
  expect(read.size).toBeGreaterThan(2);
  expect(await readout(page).isVisible()).toBe(true);
});

test.for([320, 390, 1280])(
  'the readout of every mark is inside the window and beside the mark at %i px',
  async (width) => {
    const page = await opener.open(article, { viewport: { width, height: 700 } });
    const figures = await page.locator('assay-figure').all();
    for (const figure of figures) {
      await wake(figure);
      await slider(figure).focus();
      await page.keyboard.press('Home');
      const count = await seenMarks(figure).count();
      for (let step = 0; step < count; step++) {
        const box = await boxOf(readout(page));
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(700);
        const mark = await boxOf(figure.locator('.reading svg:visible .read'));
        const isClear =
          box.x >= mark.x + mark.width ||
          box.x + box.width <= mark.x ||
          box.y >= mark.y + mark.height ||
          box.y + box.height <= mark.y;
        expect(isClear).toBe(true);
        await page.keyboard.press('ArrowDown');
      }
    }
  },
);

test('a mark that is read has an outline in ink, in forced colours too', async () => {
  for (const forcedColors of ['none', 'active'] as const) {
    const { page, figure } = await openFigure(opener, { ...desk, forcedColors });
    await slider(figure).focus();
    await page.keyboard.press('Home');
    const { stroke, ink } = await figure.locator('.reading svg:visible .read').evaluate((mark) => ({
      stroke: getComputedStyle(mark).stroke,
      ink: getComputedStyle(mark.closest('svg') ?? mark).fill,
    }));
    expect(stroke, forcedColors).toBe(ink);
    expect(stroke, forcedColors).not.toBe('none');
  }
});

test('on its own page a figure is read with its table, and its states are pages', async () => {
  const { id, data, page: before } = await openFigure(opener, desk);
  await before.close();
  const page = await opener.open(`/figures/${id}/`, desk);
  const figure = page.locator('assay-figure');
  await wake(figure);
  await slider(figure).focus();
  await page.keyboard.press('Home');
  const [mark] = await marksInOrder({ figure, data });
  expect(await readout(page).innerText()).toContain(mark?.value ?? 'a mark');
  const rows = await page
    .locator('tr.read')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['row']));
  expect(rows).toEqual([String(mark?.line)]);
  await page.keyboard.press('Escape');
  expect(await page.locator('tr.read').count()).toBe(0);
  await figure.locator('.states a:not([aria-current])').first().click();
  await page.waitForURL(`**/figures/${id}/*/`);
  await wake(page.locator('assay-figure'));
});

test('where the data cannot be had the drawing stays, links lead on and nothing is complained of', async () => {
  const page = await (await opener.context(desk)).newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route('**/figures.json', (route) =>
    route.fulfill({ status: 200, contentType: 'application/json', body: '{"other":' }),
  );
  await page.goto(specimen.origin + article, { waitUntil: 'networkidle' });
  const figure = page.locator('assay-figure[data-state]').first();
  const drawn = await figure.locator('.wide').innerHTML();
  await figure.scrollIntoViewIfNeeded();
  await page.mouse.move(640, 400);
  await page.waitForLoadState('networkidle');
  expect(await figure.locator('.wide').innerHTML()).toBe(drawn);
  expect(await page.locator('.readout').count()).toBe(0);
  await figure.locator('.states a:not([aria-current])').first().click();
  await page.waitForURL('**/figures/*/*/');
  expect(errors).toEqual([]);
});

/** The marks of the opening state, in the order in which they are drawn. */
async function marksInOrder({
  figure,
  data,
}: Pick<OpenFigure, 'figure' | 'data'>): Promise<ReadableMark[]> {
  const ids = await figure
    .locator('.wide svg [data-id]')
    .evaluateAll((marks) => marks.map((mark) => (mark as SVGElement).dataset['id']));
  const marks = ids.flatMap(
    (id) => data.views[data.opening]?.marks.find((mark) => mark.id === id) ?? [],
  );
  expect(marks.length).toBeGreaterThan(3);
  return marks;
}

/** Ids of the marks that are lit because they are read. */
function lit(figure: Locator): Promise<(string | undefined)[]> {
  return figure
    .locator('.reading svg:visible .read')
    .evaluateAll((marks) => marks.map((mark) => (mark as SVGElement).dataset['id']));
}

/** Rows that a bound number outside of figures rests on. */
async function statedRows(page: Page): Promise<Set<string>> {
  const facts = await numbersOf(page);
  const ids = await page
    .locator('a.number')
    .evaluateAll((links) =>
      links
        .filter((link) => !link.closest('.figure'))
        .map((link) => (link as HTMLAnchorElement).hash.slice(1)),
    );
  return new Set(ids.flatMap((id) => facts[id]?.rows ?? []));
}

async function statedMark(opened: OpenFigure): Promise<{ mark: ReadableMark; index: number }> {
  const stated = await statedRows(opened.page);
  const marks = await marksInOrder(opened);
  const index = marks.findIndex(({ line }) => stated.has(`${opened.data.dataset}:${line}`));
  const mark = marks[index];
  if (!mark) throw new Error('statedMark: the text states no mark of the figure');
  return { mark, index };
}

/** The link that has the focus states a number that rests on the row of the mark. */
async function expectSentence(page: Page, { data }: OpenFigure, mark: ReadableMark): Promise<void> {
  const focused = page.locator('a.number.lit');
  expect(await focused.count()).toBe(1);
  expect(await focused.evaluate((link) => document.activeElement === link)).toBe(true);
  expect(await focused.evaluate((link) => link.closest('.figure'))).toBeNull();
  const id = await focused.evaluate((link) => (link as HTMLAnchorElement).hash.slice(1));
  expect((await numbersOf(page))[id]?.rows).toContain(`${data.dataset}:${mark.line}`);
  const { y, height } = await boxOf(focused);
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y + height).toBeLessThanOrEqual(800);
  expect(await readout(page).isVisible()).toBe(false);
}

async function boxOf(
  locator: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('boxOf: it is not seen');
  return box;
}
