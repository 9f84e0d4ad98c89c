import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../printing/open-browser.ts';
import { plainPage } from './plain-page.ts';

/** What a first visit took on a slow phone. */
interface Visit {
  /** Until the largest thing was painted, ms. */
  readonly paint: number;
  /** For how long it could not answer from its first paint on, ms: of each task, what is above 50. */
  readonly blocked: number;
  /** How many things were laid out. */
  readonly laidOut: number;
}

declare global {
  interface Window {
    /** When the largest thing so far was painted, ms. */
    largest: number;
    tasks: { end: number; duration: number }[];
  }
}

/** What an article may cost beside the same words written by hand. */
const most = { paint: 1.15, blocked: 20 };

/** Both are visited in turn, so that a machine that is busy for a while slows both. */
const visits = 7;

const line = { downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, latency: 150 };
const slower = 4;

/** An article and the same words written by hand. */
interface Pair {
  readonly article: Visit;
  readonly byHand: Visit;
}

/** The page at an address beside one written by hand, over a slow line on a slow processor. */
export async function besidePlain(address: string): Promise<Pair> {
  const server = await servePlain(plainPage(await (await fetch(address)).text()));
  const plain = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const browser = await openBrowser();
  try {
    const ours: Visit[] = [];
    const theirs: Visit[] = [];
    for (let visit = 0; visit < visits; visit++) {
      theirs.push(await visitOnce(browser, plain));
      ours.push(await visitOnce(browser, address));
    }
    return { article: middleOf(ours), byHand: middleOf(theirs) };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Where an article costs more than it may. */
export function slownessOf({ article, byHand }: Pair): string[] {
  const ratio = article.paint / byHand.paint;
  return [
    ...(ratio > most.paint
      ? [`the largest paint takes ${ratio.toFixed(2)} times as long; ${most.paint} are allowed`]
      : []),
    ...(article.blocked > most.blocked
      ? [`it answers nobody for ${Math.round(article.blocked)} ms; ${most.blocked} are allowed`]
      : []),
  ];
}

/** As a host would send it: compressed. */
async function servePlain(html: string): Promise<Server> {
  const body = brotliCompressSync(html);
  const server = createServer((_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' })
      .end(body),
  );
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return server;
}

/** Runs in the page, before anything of its own. */
function watchPaints(): void {
  window.largest = 0;
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.largest = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  // It hears of tasks from 50 ms on.
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      window.tasks.push({ end: startTime + duration, duration });
    }
  }).observe({ type: 'longtask', buffered: true });
}

async function visitOnce(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...line });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(watchPaints);
  await page.goto(address, { waitUntil: 'networkidle' });
  const { paint, blocked } = await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    const [first] = performance.getEntriesByName('first-contentful-paint');
    const late = window.tasks.filter(({ end }) => end > (first?.startTime ?? 0));
    const blocked = late.reduce((sum, { duration }) => sum + duration - 50, 0);
    return { paint: window.largest, blocked };
  });
  const { metrics } = await session.send('Performance.getMetrics');
  const laidOut = metrics.find(({ name }) => name === 'LayoutObjects')?.value ?? 0;
  await context.close();
  return { paint, blocked, laidOut };
}

/** The middle of each measure. */
function middleOf(all: readonly Visit[]): Visit {
  const middle = (pick: (visit: Visit) => number) =>
    all.map(pick).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
  return {
    paint: middle(({ paint }) => paint),
    blocked: middle(({ blocked }) => blocked),
    laidOut: middle(({ laidOut }) => laidOut),
  };
}
