import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openFigure, otherState } from './open-figure.ts';
import { useBrowser } from './open-page.ts';

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
    const source = `${inject('origin')}/figures/${id}/${otherState(opened)}/embed/`;
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
      expect(origin).toBe(inject('origin'));
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
  await page.goto(`${inject('origin')}/figures/${id}/embed/`, { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => window.told)).toEqual([]);
});
