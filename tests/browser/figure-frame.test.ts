import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/output/files.ts';
import { openFigure, otherState } from './open-figure.ts';
import { site, specimen, useBrowser } from './open-page.ts';
import { withoutNotices } from './without-notices.ts';

const opener = useBrowser();

/** Somebody else's page: of another origin, and empty. */
let host: Server;
let hostPage: string;
beforeAll(async () => {
  host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Host</title>');
  });
  await new Promise<void>((resolve) => host.listen(0, resolve));
  hostPage = `http://localhost:${(host.address() as AddressInfo).port}/`;
});
afterAll(() => {
  host.closeAllConnections();
  host.close();
});

/** What a framed figure tells the page that it is in. */
interface Told {
  readonly data: unknown;
  readonly isFromFrame: boolean;
  readonly origin: string;
}

declare global {
  interface Window {
    told: Told[];
  }
}

test.for([320, 700, 1000])(
  'a framed figure tells its height, and no more, and fits when it is given it at %i px',
  async (width) => {
    const opened = await openFigure(opener, { viewport: { width: 1280, height: 800 } });
    const { page, id } = opened;
    const source = `${specimen.origin}/figures/${id}/${otherState(opened)}/embed/`;
    await page.goto(hostPage);
    await page.evaluate(() => {
      window.told = [];
      addEventListener('message', ({ data, source, origin }) => {
        const frame = document.querySelector('iframe');
        window.told.push({ data, isFromFrame: source === frame?.contentWindow, origin });
        if (frame) frame.style.height = `${data.height}px`;
      });
    });
    await page.evaluate(
      ([source = '', width = '']) => {
        const frame = document.createElement('iframe');
        frame.width = width;
        frame.style.border = '0';
        frame.src = source;
        document.body.append(frame);
      },
      [source, String(width)],
    );
    await page.waitForFunction(() => window.told.length > 0);
    await page.waitForTimeout(300);
    const told = await page.evaluate(() => window.told);
    // It settles: a height that is given does not make it ask for another.
    expect(told.length).toBeLessThanOrEqual(3);
    for (const { data, isFromFrame, origin } of told) {
      expect(data).toEqual({ type: 'assay:height', height: expect.any(Number) });
      expect(isFromFrame).toBe(true);
      expect(origin).toBe(specimen.origin);
    }
    const frame = page.frames().find((one) => one.url() === source);
    const { scroll, client, wide } = (await frame?.evaluate(() => ({
      scroll: document.documentElement.scrollHeight,
      client: document.documentElement.clientHeight,
      wide: document.documentElement.scrollWidth,
    }))) ?? { scroll: 0, client: 1, wide: 0 };
    expect(scroll).toBe(client);
    expect(wide).toBe(width);
  },
);

test('a figure that is in no frame tells nobody', async () => {
  const { page, id } = await openFigure(opener);
  await page.goto('about:blank');
  await page.addInitScript(() => {
    window.told = [];
    addEventListener('message', ({ data, origin }) =>
      window.told.push({ data, isFromFrame: false, origin }),
    );
  });
  await page.goto(`${specimen.origin}/figures/${id}/embed/`, { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => window.told)).toEqual([]);
});

/** Every figure and state of a built site, as its pages are called: "landings/2024". */
async function viewsIn(dist: string): Promise<string[]> {
  return withoutNotices(await listFiles(dist)).flatMap((file) => {
    const [, view] = /^figures\/(.+)\/embed\/index\.html$/.exec(file) ?? [];
    return view === undefined ? [] : [view];
  });
}

const views = await viewsIn(site.dist);

/** The code that the page of a figure offers. */
async function offeredCode(page: Page, origin: string, view: string): Promise<string> {
  await page.goto(`${origin}/figures/${view}/`);
  return (await page.locator('#embed code').last().textContent()) ?? '';
}

test('the height in the code shows every figure in every state whole, and is no more than one needs', async () => {
  const page = await (await opener.context()).newPage();
  expect(views.length).toBeGreaterThan(0);
  for (const view of views) {
    const given = Number(/height="(\d+)"/.exec(await offeredCode(page, site.origin, view))?.[1]);
    await page.goto(`${site.origin}/figures/${view}/embed/`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const needed: number[] = [];
    for (const width of [320, 333, 347, 360, 375, 390, 412, 425, 480, 508, 540, 600, 680, 720]) {
      await page.setViewportSize({ width, height: 300 });
      needed.push(await page.evaluate(() => document.body.getBoundingClientRect().height));
    }
    expect(Math.max(...needed), view).toBeLessThanOrEqual(given);
    // Widths between these may need some lines more.
    expect(Math.max(...needed), view).toBeGreaterThan(given - 50);
  }
});

test('the codes that are offered fit each its own frame, and listen to nobody else', async () => {
  const page = await (await opener.context()).newPage();
  const { origin, dist } = specimen;
  const own = await viewsIn(dist);
  const codes = [
    await offeredCode(page, origin, own[0] ?? ''),
    await offeredCode(page, origin, own.at(-1) ?? ''),
  ];
  const addresses = codes.map((code) => /src="([^"]+)"/.exec(code)?.[1] ?? '');
  const home = new URL(addresses[0] ?? '').origin;
  // The address of the site is not ours yet: what it will serve is what was built.
  await page.route(`${home}/**`, async (route) => {
    const answer = await route.fetch({
      url: route.request().url().replace(home, origin),
    });
    await route.fulfill({ response: answer });
  });
  await page.route(hostPage, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Host</title><iframe id="other"></iframe>${codes.join('')}`,
    }),
  );
  await page.setViewportSize({ width: 600, height: 800 });
  await page.goto(hostPage);
  const fits = async (address: string) => {
    const frame = page.locator(`iframe[src="${address}"]`);
    await frame.scrollIntoViewIfNeeded();
    const body = page.frameLocator(`iframe[src="${address}"]`).locator('body');
    const needed = await body.evaluate((body) => body.getBoundingClientRect().height);
    return (await frame.evaluate((one) => one.clientHeight)) - Math.ceil(needed);
  };
  for (const width of [600, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of addresses) await expect.poll(() => fits(address)).toBe(0);
  }
  await page.evaluate(() => {
    const message = { type: 'assay:height', height: 7 };
    // Somebody else's message, from the page itself and from a frame that is not ours.
    postMessage(message, '*');
    postMessage(null, '*');
    const other = document.querySelector<HTMLIFrameElement>('#other')?.contentWindow;
    (other as (Window & typeof globalThis) | null)?.eval(
      `parent.postMessage(${JSON.stringify(message)}, '*')`,
    );
  });
  await page.waitForTimeout(200);
  for (const address of addresses) expect(await fits(address)).toBe(0);
  expect(await page.locator('#other').evaluate((one) => one.clientHeight)).not.toBe(7);
});

test('a frame has no control, its links open elsewhere, and its page is the figure’s', async () => {
  const page = await (await opener.context({ colorScheme: 'dark' })).newPage();
  const grounds: string[] = [];
  for (const view of views) {
    for (const theme of ['', '#light', '#dark']) {
      await page.goto(`${site.origin}/figures/${view}/embed/${theme}`);
      const found = await page.evaluate(() => ({
        controls: document.querySelectorAll('button, input, select, nav, .states, .figure-links')
          .length,
        leading: [...document.querySelectorAll('a')].filter((link) => link.target !== '_blank')
          .length,
        links: document.querySelectorAll('a').length,
        robots: document.querySelector<HTMLMetaElement>('meta[name="robots"]')?.content,
        canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href,
        source: document.querySelector('.figure-foot')?.textContent ?? '',
        ground: getComputedStyle(document.body).backgroundColor,
      }));
      expect(found, view).toMatchObject({ controls: 0, leading: 0, links: 1, robots: 'noindex' });
      expect(found.source, view).toMatch(/Sources?:/);
      expect(found.canonical, view).toMatch(/\/figures\/[^/]+\/(?:[^/]+\/)?$/);
      if (view === views[0]) grounds.push(found.ground);
    }
  }
  const [own, light, dark] = grounds;
  expect(own).toBe(dark);
  expect(light).not.toBe(dark);
});

test('a frame is set in its own faces at the first visit', async () => {
  const page = await (await opener.context()).newPage();
  await page.goto(`${site.origin}/figures/${views[0]}/embed/`, { waitUntil: 'load' });
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].flatMap(({ family, status, weight }) =>
      status === 'loaded' ? [`${family} ${weight}`.replaceAll('"', '')] : [],
    );
  });
  // Until they come others of the reader's own stand in for them.
  const brought = faces.filter((face) => !/ (?:Georgia|Times|Noto|Arial|Roboto|Open) /.test(face));
  expect(brought.toSorted()).toEqual(['Schibsted Grotesk 700', 'Schibsted Grotesk normal']);
});
