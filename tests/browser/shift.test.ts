import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { article, kinds, onSite, onSpecimen, useBrowser } from './open-page.ts';

const { context } = useBrowser();

/** What Chromium reports of a shift; TypeScript's DOM library does not have it. */
interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

declare global {
  interface Window {
    shifts: { value: number; nodes: string[] }[];
  }
}

/** Delays of the four faces, ms: within, around and beyond the time that a browser waits for them. */
const delays = [300, 600, 1000, 1500];

test.for([390, 1280])('nothing moves while a page loads at %i px', async (width) => {
  const watched = await watching(width);
  await expectStill(watched);
});

test.for([390, 1280])('nothing moves when the faces come late at %i px', async (width) => {
  const watched = await watching(width);
  let count = 0;
  await watched.route('**/*.woff2', async (route) => {
    const delay = delays[count++ % delays.length];
    await new Promise((resolve) => setTimeout(resolve, delay));
    await route.continue();
  });
  await expectStill(watched);
  // A framed figure has no serif in it.
  const whole = kinds.filter((address) => !address.includes('/embed/'));
  expect(count).toBeGreaterThanOrEqual(4 * whole.length);
});

test('text does not wait for its faces', async () => {
  const watched = await watching(390);
  await watched.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  const page = await watched.newPage();
  await load(page, article);
  const { painted, arrived } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    arrived: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.woff2'))
      .map((entry) => (entry as PerformanceResourceTiming).responseEnd),
  }));
  expect(arrived).toHaveLength(4);
  expect(painted).toBeLessThan(Math.min(...arrived) - 500);
});

test('faces that come in time are used', async () => {
  const page = await (await watching(1280)).newPage();
  await load(page, article);
  const faces = await page.evaluate(() =>
    [...document.fonts].map(({ family, status }) => `${family.replaceAll('"', '')} ${status}`),
  );
  expect(faces.sort()).toEqual([
    'Newsreader Display loaded',
    'Newsreader loaded',
    // For columns, of which the page has none.
    'Schibsted Digits unloaded',
    'Schibsted Grotesk loaded',
    'Schibsted Grotesk loaded',
  ]);
});

test('a shift would be seen', async () => {
  const page = await (await watching(1280)).newPage();
  await load(page, article);
  await page.evaluate(() => {
    const late = document.createElement('div');
    late.append(document.createElement('hr'), document.createElement('hr'));
    document.querySelector('main')?.prepend(late);
  });
  await page.waitForFunction(() => window.shifts.length > 0);
});

/** A context whose pages write down every shift from the start. */
async function watching(width: number): Promise<BrowserContext> {
  const watched = await context({ viewport: { width, height: 800 } });
  await watched.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as Shift;
        const nodes = sources.map(({ node }) =>
          node instanceof Element ? `${node.tagName}.${node.className}` : `${node?.nodeName}`,
        );
        window.shifts.push({ value, nodes });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return watched;
}

async function expectStill(watched: BrowserContext): Promise<void> {
  await Promise.all(
    kinds.map(async (address) => {
      const page = await watched.newPage();
      await load(page, onSite(address));
      expect(await page.evaluate(() => window.shifts), address).toEqual([]);
      await page.close();
    }),
  );
}

/** Goes there and stays until the faces have come and what they change has been painted. */
async function load(page: Page, address: string): Promise<void> {
  await page.goto(onSpecimen(address), { waitUntil: 'load' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}
