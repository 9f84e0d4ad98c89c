import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { article, kinds, onSite, onSpecimen, useBrowser } from './open-page.ts';
import { facesCame, watchShifts } from './shifts.ts';

const { context } = useBrowser();

test.for([390, 1280])('nothing moves when no face comes at %i px', async (width) => {
  const watched = await watching(width);
  await watched.route('**/*.woff2', (route) => route.abort());
  await expectStill(watched);
});

test.for([390, 1280])(
  'faces that come after the text move next to nothing at %i px',
  async (width) => {
    const moved = await Promise.all(
      kinds.map(async (address) => {
        const watched = await watching(width);
        let release = () => {};
        const painted = new Promise<void>((resolve) => {
          release = resolve;
        });
        await watched.route('**/*.woff2', async (route) => {
          await painted;
          await route.continue();
        });
        const page = await watched.newPage();
        await page.goto(onSpecimen(onSite(address)), { waitUntil: 'domcontentloaded' });
        await page.waitForFunction(
          () => performance.getEntriesByName('first-contentful-paint').length > 0,
        );
        release();
        await page.waitForLoadState('load');
        await facesCame(page);
        const loaded = await page.evaluate(
          () => [...document.fonts].filter(({ status }) => status === 'loaded').length,
        );
        expect(loaded, address).toBeGreaterThan(2);
        const shifts = await page.evaluate(() => window.shifts.map(({ value }) => value));
        await watched.close();
        return shifts.reduce((sum, value) => sum + value, 0);
      }),
    );
    // A block whose last line is full to a hair may gain or lose one; without stand-ins of their
    // measure it would be every second page.
    expect(moved.reduce((sum, value) => sum + value, 0) / moved.length).toBeLessThan(0.004);
  },
);

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
  // Those that stand in for them are the reader's own, and one has some of them.
  const own = / (?:Georgia|Times|Noto|Arial|Roboto|Open) /;
  expect(faces.filter((face) => !own.test(face)).sort()).toEqual([
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
  await watchShifts(watched);
  return watched;
}

async function expectStill(watched: BrowserContext): Promise<void> {
  await Promise.all(
    kinds.map(async (address) => {
      const page = await loaded(watched, onSite(address));
      expect(await page.evaluate(() => window.shifts), address).toEqual([]);
      await page.close();
    }),
  );
}

async function loaded(watched: BrowserContext, address: string): Promise<Page> {
  const page = await watched.newPage();
  await load(page, address);
  return page;
}

/** Goes there and stays until the faces have come and what they change has been painted. */
async function load(page: Page, address: string): Promise<void> {
  await page.goto(onSpecimen(address), { waitUntil: 'load' });
  await facesCame(page);
}
