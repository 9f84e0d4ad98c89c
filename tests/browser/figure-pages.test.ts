import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { pagesOf } from '../../src/edition/pages.ts';
import { openContent } from '../../src/integration/open-content.ts';
import { listFiles } from '../../src/output/files.ts';
import { partsOf } from '../content/lay-content.ts';
import { editionOf } from '../edition/good-edition.ts';
import { article, goTo, onSite, site, useBrowser } from './open-page.ts';
import { withoutNotices } from './without-notices.ts';

const { context } = useBrowser();
const files = withoutNotices(await listFiles(site.dist));

/** Every figure, and every state of one, as its page and its files are called: "landings/2024". */
const views = files.flatMap((file) => {
  const [, view] = /^figures\/(?!.*embed)(.+)\/index\.html$/.exec(file) ?? [];
  return view === undefined ? [] : [view];
});

const read = (file: string) => readFile(join(site.dist, 'figures', file), 'utf8');

/** What a cell of a table should say of one of a file. */
function shown(cell: string): string {
  const number = /^([<>]?)(\d{4,})(\.\d+)?$/.exec(cell);
  if (!number || /^(19|20)\d\d$/.test(cell)) return cell;
  const [, sign = '', whole = '', fraction = ''] = number;
  return sign + Number(whole).toLocaleString('en-GB') + fraction;
}

test('there is a page for each figure and each of its states, and none of the gallery', async () => {
  const edition = editionOf(partsOf(await openContent(site.content)), {
    now: new Date().toISOString(),
  });
  const wanted = pagesOf(edition)
    .addresses('figure')
    .map((address) => address.slice('/figures/'.length, -1));
  expect(wanted.length).toBeGreaterThan(0);
  expect(views.toSorted()).toEqual(wanted.toSorted());
  expect(files.filter((file) => file.includes('gallery'))).toEqual([]);
});

test('the index lists each figure once', async () => {
  const page = await (await context()).newPage();
  await goTo(page, onSite('/figures/'));
  const listed = await page
    .locator('.thumbnails a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const figures = views.filter((view) => !view.includes('/')).map((view) => `/figures/${view}/`);
  expect(listed.toSorted()).toEqual(figures.toSorted());
});

test('the table on each page is the file of its rows, cell by cell', async () => {
  const page = await (await context({ javaScriptEnabled: false })).newPage();
  for (const view of views) {
    await goTo(page, onSite(`/figures/${view}/`));
    const rows = await page
      .locator('.wide-table tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
      );
    const [, ...published]: string[][] = parse(await read(`${view}.csv`));
    const wanted = published.map((cells) =>
      cells.map((cell) => (cell === 'NA' ? 'not available' : shown(cell))),
    );
    expect(rows, view).toEqual(wanted);
  }
});

test('each page says its finding, what it shows, and whose the rows are', async () => {
  const page = await (await context()).newPage();
  for (const view of views) {
    await goTo(page, onSite(`/figures/${view}/`));
    const name = await page.getByRole('heading', { level: 1 }).innerText();
    // The image says what it is; the title is heard once, as the heading.
    const image = page
      .locator('.figure')
      .getByRole('img', { name: /^[A-Z][a-z ]+, \d+ \p{L}[\p{L} ]+$/u });
    expect(await image.count(), view).toBe(1);
    // Its words are no text for a screen reader, which has the table.
    expect(await image.locator(':scope > :not([aria-hidden="true"])').count(), view).toBe(0);
    const description = await page.locator('#description + .description').innerText();
    expect(description.split(' ').length, view).toBeGreaterThan(12);
    expect(description).not.toBe(name);
    const foot = await page.locator('.figure-foot').innerText();
    expect(foot, view).toMatch(/Sources?: \S.* the dataset\./s);
  }
});

test('each drawing is a file that needs nothing, and each picture is twice its size', async () => {
  for (const view of views) {
    const svg = await read(`${view}.svg`);
    expect(svg, view).not.toMatch(/<text|<style|<image|class=|style=|href="(?!#)|url\(|@font-face/);
    const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const png = await readFile(join(site.dist, 'figures', `${view}.png`));
    expect(imageSize(png), view).toMatchObject({
      width: 2 * Number(width),
      height: 2 * Number(height),
    });
  }
});

test('a drawing opens by itself in a browser as it is, whatever its theme', async () => {
  const page = await (await context({ colorScheme: 'dark' })).newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  for (const view of views) {
    const response = await page.goto(`${site.origin}/figures/${view}.svg`);
    expect(response?.headers()['content-type'], view).toContain('image/svg+xml');
    const inside = await page.evaluate(() => {
      const svg = document.documentElement as Element as SVGSVGElement;
      const { width, height } = svg.viewBox.baseVal;
      const shapes = [...svg.querySelectorAll<SVGGraphicsElement>('use, path, circle, rect')];
      const stray = shapes
        .filter((shape) => !shape.closest('defs'))
        .map((shape) => shape.getBoundingClientRect())
        .filter((box) => box.left < 0 || box.top < 0 || box.right > width || box.bottom > height);
      return { shapes: shapes.length, stray: stray.length };
    });
    expect(inside.shapes, view).toBeGreaterThan(50);
    expect(inside.stray, view).toBe(0);
  }
  expect(faults).toEqual([]);
});

test('without scripts the states are links to pages, and the shown one is marked', async () => {
  const page = await (await context({ javaScriptEnabled: false })).newPage();
  await goTo(page, article);
  const [first = ''] = await page
    .locator('.states a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const state = first.slice('/figures/'.length, -1);
  await goTo(page, `/figures/${state.split('/')[0]}/`);
  const link = page.locator(`.states a[href="/figures/${state}/"]`);
  await link.click();
  expect(new URL(page.url()).pathname).toBe(`/figures/${state}/`);
  expect(await link.getAttribute('aria-current')).toBe('true');
  expect(await page.locator('.states [aria-current]').count()).toBe(1);
});
