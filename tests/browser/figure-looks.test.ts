import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choice, listenForFaults, openFigure, otherState, wake } from './open-figure.ts';
import { article, schemes, specimen, useBrowser } from './open-page.ts';

const opener = useBrowser();
const desk = { viewport: { width: 1280, height: 800 } };

test('axe finds nothing wrong with figures that are awake, read and changed', async () => {
  const opened = await openFigure(opener, { ...desk, bypassCSP: true });
  const { page, figure } = opened;
  for (const one of await page.locator('assay-figure').all()) await wake(one);
  await choice(opened, otherState(opened)).click();
  await figure.locator('.reading input:visible').focus();
  await page.keyboard.press('End');
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
});

test('axe finds nothing wrong with a figure that was asked for a state that is not there', async () => {
  const { id } = await openFigure(opener, desk);
  const { page, figure } = await openFigure(opener, {
    ...desk,
    bypassCSP: true,
    search: `?${id}=never`,
  });
  expect(await figure.locator('.figure-notice').isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test('nothing is said on the console and the policy holds, whatever a reader does', async () => {
  const page = await (await opener.context(desk)).newPage();
  const faults = listenForFaults(page);
  await page.goto(specimen.origin + article, { waitUntil: 'load' });
  for (const figure of await page.locator('assay-figure').all()) {
    await wake(figure);
    await figure.locator('.reading:visible').hover();
    await figure.locator('.reading input:visible').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    for (const state of await figure.locator('.states a').all()) await state.click();
  }
  await page.locator('.in-brief a.number').first().click();
  await page.locator('.fact-card').waitFor();
  expect(faults).toEqual([]);
});

test('no drawing changes its look when it comes to life', async () => {
  const page = await (await opener.context(desk)).newPage();
  await page.goto(specimen.origin + article, { waitUntil: 'load' });
  const figure = page.locator('assay-figure').last();
  const before = await figure.evaluate((element) => element.getBoundingClientRect().height);
  await wake(figure);
  expect(await figure.evaluate((element) => element.getBoundingClientRect().height)).toBe(before);
});

test('on paper there is neither slider nor readout nor light', async () => {
  const { page, figure } = await openFigure(opener, desk);
  await figure.locator('.reading input:visible').focus();
  const read = figure.locator('.wide .read');
  // A key that comes before the slider is awake is pressed again.
  await expect
    .poll(async () => {
      await page.keyboard.press('Home');
      return read.count();
    })
    .toBe(1);
  // The mark itself, since a window that changes its size for paper may close the readout first.
  const mark = await read.elementHandle();
  const stroke = () => mark?.evaluate((element) => getComputedStyle(element).stroke);
  expect(await stroke()).not.toBe('none');
  await page.emulateMedia({ media: 'print' });
  expect(await stroke()).toBe('none');
  expect(await page.locator('.reading input:visible, .readout:visible').count()).toBe(0);
});

test('a page has one script, which loads no other, of 16 kB at most', async () => {
  const page = await (await opener.context(desk)).newPage();
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.goto(specimen.origin + article, { waitUntil: 'networkidle' });
  expect(scripts).toHaveLength(1);
  const bytes = await readFile(join(specimen.dist, scripts[0] ?? ''));
  expect(brotliCompressSync(bytes).length).toBeLessThanOrEqual(16_000);
});

test('figures ask for their data once, and not before one comes near', async () => {
  const page = await (await opener.context({ viewport: { width: 1280, height: 200 } })).newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('figures.json')) asked.push(request.url());
  });
  await page.goto(specimen.origin + article, { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  for (const figure of await page.locator('assay-figure').all()) await wake(figure);
  expect(asked).toHaveLength(1);
});

async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
