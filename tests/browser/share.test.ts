import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { published, readClipboard, refuseClipboard, told, withClipboard } from './clipboard.ts';
import { choice, listenForFaults, openFigure, otherState } from './open-figure.ts';
import { article, goTo, useBrowser } from './open-page.ts';

const opener = useBrowser();
const summaryOf = (place: Locator | Page) => place.locator('.share summary').first();

/** Opens a page that has no share sheet, on whatever machine. */
async function openWithoutSheet(address: string, options = {}): Promise<Page> {
  const context = await opener.context({ ...withClipboard, ...options });
  await context.addInitScript(() => {
    delete (Navigator.prototype as { share?: unknown }).share;
  });
  const page = await context.newPage();
  await goTo(page, address);
  return page;
}

/** Opens a page whose share sheet keeps what it is given, or fails with an error of a name. */
async function openWithSheet(address: string, error?: string): Promise<Page> {
  const context = await opener.context(withClipboard);
  await context.addInitScript((name) => {
    navigator.share = async (data) => {
      Object.assign(window, { shared: data });
      if (name) throw new DOMException('no', name);
    };
  }, error);
  const page = await context.newPage();
  await goTo(page, address);
  return page;
}

const shared = (page: Page) =>
  page.evaluate(() => (window as { shared?: ShareData }).shared ?? null);
const isOpen = (page: Page) => page.locator('.share[open]').count();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

test('where there is a share sheet it gets title and address, and no menu opens', async () => {
  const page = await openWithSheet(article);
  await summaryOf(page).click();
  expect(await shared(page)).toEqual({
    title: await page.locator('h1').textContent(),
    url: published(article),
  });
  expect(await isOpen(page)).toBe(0);
});

test('a reader who closes the sheet is left in peace; where it fails, the menu opens', async () => {
  const closed = await openWithSheet(article, 'AbortError');
  await summaryOf(closed).click();
  expect(await shared(closed)).not.toBeNull();
  await closed.waitForTimeout(50);
  expect(await isOpen(closed)).toBe(0);

  const failed = await openWithSheet(article, 'NotAllowedError');
  await summaryOf(failed).click();
  await failed.locator('.share[open]').getByRole('button', { name: 'Copy link' }).waitFor();
});

test('elsewhere the menu works by keyboard alone: it copies, says so, and gives the focus back', async () => {
  const page = await openWithoutSheet(article);
  const faults = listenForFaults(page);
  await summaryOf(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(published(article));
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Copy link');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Link copied');
  expect(await readClipboard(page)).toBe(published(article));
  await expect.poll(() => told(page)).toBe('Link copied');
  await page.keyboard.press('Escape');
  expect(await isOpen(page)).toBe(0);
  expect(await focused(page)).toBe('Share');
  expect(faults).toEqual([]);
});

test('the menu closes when the reader presses elsewhere, or goes on by keyboard', async () => {
  const page = await openWithoutSheet(article);
  await summaryOf(page).click();
  expect(await isOpen(page)).toBe(1);
  await page.locator('h1').click();
  expect(await isOpen(page)).toBe(0);
  await summaryOf(page).click();
  const last = page.locator('.share[open] a, .share[open] button').last();
  await last.focus();
  await page.keyboard.press('Tab');
  expect(await isOpen(page)).toBe(0);
});

test('the menu works by touch, inside the window, and moves nothing', async () => {
  for (const width of [320, 390]) {
    const page = await openWithoutSheet(article, {
      viewport: { width, height: 700 },
      hasTouch: true,
      isMobile: true,
    });
    for (const place of [page.locator('.article-head'), page.locator('.figure').first()]) {
      await summaryOf(place).scrollIntoViewIfNeeded();
      const before = await heightOfText(page);
      await summaryOf(place).tap();
      const box = await place.locator('.share > div').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await heightOfText(page)).toBe(before);
      await place.getByRole('button', { name: 'Copy link' }).tap();
      await place.getByRole('button', { name: 'Link copied' }).waitFor();
    }
  }
});

test('where the clipboard is refused the address is selected instead', async () => {
  const page = await openWithoutSheet(article);
  await refuseClipboard(page);
  await summaryOf(page).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => told(page)).toBe('Selected');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(published(article));
});

test('a figure is shared in the state that it shows, by the page whose preview shows it', async () => {
  const opened = await openFigure(opener, {
    ...withClipboard,
    viewport: { width: 1280, height: 800 },
  });
  const { page, figure, id, data } = opened;
  const state = otherState(opened);
  for (const [shown, address] of [
    [data.opening, `/figures/${id}/`],
    [state, `/figures/${id}/${state}/`],
  ] as const) {
    await choice(opened, shown).click();
    await page.locator(`[data-figure="${id}"][data-state="${shown}"]`).waitFor();
    await summaryOf(figure).click();
    await figure.getByRole('button', { name: 'Copy link' }).click();
    await figure.getByRole('button', { name: 'Link copied' }).waitFor();
    expect(await readClipboard(page)).toBe(published(address));
    expect(await page.request.get(new URL(address, page.url()).href).then((r) => r.status())).toBe(
      200,
    );
    const mail = await figure.getByRole('link', { name: 'E-mail' }).getAttribute('href');
    const { searchParams } = new URL(mail ?? '');
    expect(searchParams.get('subject')).toBe(await figure.getByRole('heading').textContent());
    expect(searchParams.get('body')).toBe(published(address));
    await page.keyboard.press('Escape');
  }
});

test('the page of a figure copies its citation, and that of a claim its link', async () => {
  const { view, statement } = await own();
  const figure = await openWithoutSheet(view);
  await summaryOf(figure).click();
  await figure.locator('.share').getByRole('button', { name: 'Copy citation' }).click();
  await figure.locator('.share').getByRole('button', { name: 'Citation copied' }).waitFor();
  const cited = await figure.locator('#citation').textContent();
  expect(await readClipboard(figure)).toBe(cited?.replace(/\s+/g, ' ').trim());
  expect(cited).toContain(published(view));

  const claim = await openWithoutSheet(statement);
  await summaryOf(claim).click();
  await claim.getByRole('button', { name: 'Copy link' }).click();
  await claim.getByRole('button', { name: 'Link copied' }).waitFor();
  expect(await readClipboard(claim)).toBe(published(statement));
});

test('with scripts off the menu of an article, a state and a claim holds plain links', async () => {
  const { view, statement } = await own();
  for (const address of [article, view, statement]) {
    const page = await opener.open(address, { javaScriptEnabled: false });
    await summaryOf(page).click();
    const menu = page.locator('.share[open]').first();
    const link = menu.getByRole('link', { name: published(address), exact: true });
    expect(await link.getAttribute('href')).toBe(published(address));
    const mail = new URL(
      (await menu.getByRole('link', { name: 'E-mail' }).getAttribute('href')) ?? '',
    );
    expect(mail.searchParams.get('body')).toBe(published(address));
    expect(mail.searchParams.get('subject')).toMatch(/\w+ \w+/);
    expect(await page.getByRole('button').count()).toBe(0);
  }
});

/** The pages of a state that a figure of the article does not open in, and of a claim of it. */
async function own(): Promise<{ readonly view: string; readonly statement: string }> {
  const page = await opener.open(article, { javaScriptEnabled: false });
  const lead = (selector: string) => page.locator(selector).first().getAttribute('href');
  const view = await lead('.states a:not([aria-current])');
  const statement = await lead('main a[href^="/claims/"]');
  if (!view || !statement) throw new Error('own: the article has no such figure, or no claim');
  return { view, statement };
}

test('with scripts off each figure of the article leads to how to cite it', async () => {
  const page = await opener.open(article, { javaScriptEnabled: false });
  const figure = page.locator('.figure').first();
  await summaryOf(figure).click();
  await figure.getByRole('link', { name: 'Citation' }).click();
  expect(await page.locator('#cite:target').textContent()).toBe('How to cite');
});

test('nothing to share with is printed', async () => {
  const page = await openWithoutSheet(article);
  await summaryOf(page).click();
  await page.emulateMedia({ media: 'print' });
  for (const control of ['.share', '.share a', '.action', '.anchor']) {
    expect(await page.locator(control).count(), control).toBeGreaterThan(0);
    expect(await page.locator(`${control}:visible`).count(), control).toBe(0);
  }
});

function heightOfText(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector('main')?.offsetHeight ?? 0);
}
