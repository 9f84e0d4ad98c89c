import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/output/files.ts';
import { goTo, kinds, onSite, site, useBrowser } from './open-page.ts';
import { tryEverything } from './try-everything.ts';

const { context } = useBrowser();

/** Everything that pages ask for, by whatever means: in a list that grows. */
function listen(opened: BrowserContext): string[] {
  const asked: string[] = [];
  opened.on('request', (request) => asked.push(request.url()));
  return asked;
}

/** What of that is not of their own site. */
function ofOthers(asked: readonly string[]): string[] {
  return asked.filter((address) => !address.startsWith(`${site.origin}/`));
}

/** What a site has left behind in the reader's browser. */
async function leftBehind(page: Page): Promise<Record<string, number>> {
  const { length: cookies } = await page.context().cookies();
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { cookies, ...kept };
}

const nothing = { cookies: 0, local: 0, session: 0, databases: 0, caches: 0, workers: 0 };

test('whatever a reader does on a page of any kind, it asks nobody else and leaves nothing behind', async () => {
  const opened = await context();
  const page = await opened.newPage();
  const asked = listen(opened);
  let tried = 0;
  for (const address of kinds) {
    await goTo(page, onSite(address));
    tried += await tryEverything(page);
    expect([address, await leftBehind(page)]).toEqual([address, nothing]);
  }
  // Each kind of page has more than one thing to try.
  expect(tried).toBeGreaterThan(2 * kinds.length);
  // What only comes when a reader does something has come.
  expect(asked.filter((address) => address.endsWith('/numbers.json'))).not.toEqual([]);
  expect(ofOthers(asked)).toEqual([]);
});

test('what is looked for would be found', async () => {
  const opened = await context();
  const page = await opened.newPage();
  const asked = listen(opened);
  await page.goto(onSite('/'));
  await opened.addCookies([{ name: 'a', value: 'b', url: site.origin }]);
  await page.evaluate(() => {
    localStorage.setItem('a', 'b');
    sessionStorage.setItem('a', 'b');
  });
  expect(await leftBehind(page)).toMatchObject({ cookies: 1, local: 1, session: 1 });
  const other = site.origin.replace('localhost', '127.0.0.1');
  await page.goto(`${other}/datasets/`);
  expect(ofOthers(asked)).toContain(`${other}/datasets/`);
});

test('a page turns dark and light with the reader’s system, while it is open', async () => {
  const page = await (await context({ colorScheme: 'light' })).newPage();
  const ground = () =>
    page.evaluate(() => {
      const { backgroundColor } = getComputedStyle(document.documentElement);
      return `${backgroundColor} ${getComputedStyle(document.body).color}`;
    });
  for (const address of kinds.filter((one) => !/\/embed\/(?:light|dark)\//.test(one))) {
    await page.emulateMedia({ colorScheme: 'light' });
    await goTo(page, onSite(address));
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect([address, await ground()]).not.toEqual([address, light]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect([address, await ground()]).toEqual([address, light]);
  }
});

/** Attributes by which a browser loads something without being asked. */
const loading = /^(?:src|srcset|poster|data|background|ping|action|formaction|manifest|codebase)$/;
const loadingLink =
  /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|prerender)\b/;
const elsewhere = /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i;

/** What a document would load from another site, by its markup and styles. */
function loadsFromOthers(markup: string): string[] {
  const found: string[] = [];
  for (const [tag, name = ''] of markup.matchAll(/<([a-z][a-z0-9:-]*)(?:\s[^<>]*)?>/gi)) {
    const attributes = [...tag.matchAll(/\s([a-z:-]+)="([^"]*)"/gi)].map(
      ([, key = '', value = '']) => [key.toLowerCase(), value] as const,
    );
    const rel = attributes.find(([key]) => key === 'rel')?.[1] ?? '';
    for (const [key, value] of attributes) {
      const isLink = name === 'link' && key === 'href' && loadingLink.test(rel);
      const isDrawn = key.endsWith('href') && !/^(?:a|link|base)$/.test(name);
      const isLoading = loading.test(key) || isLink || isDrawn || name === 'base';
      if (isLoading && elsewhere.test(value)) found.push(tag);
    }
  }
  for (const [, address = ''] of markup.matchAll(/(?:url\(|@import\s*)\s*["']?([^"')\s;]+)/gi)) {
    if (elsewhere.test(address)) found.push(address);
  }
  return found;
}

test('no page, style or drawing names a file of another site that a browser would load', async () => {
  const files = (await listFiles(site.dist)).filter((file) => /\.(?:html|svg|css)$/.test(file));
  for (const ending of ['html', 'svg']) {
    expect(
      files.some((file) => file.endsWith(`.${ending}`)),
      ending,
    ).toBe(true);
  }
  for (const file of files) {
    const text = await readFile(join(site.dist, file), 'utf8');
    expect([file, loadsFromOthers(text)]).toEqual([file, []]);
  }
});

test.each([
  '<img alt="" src="https://elsewhere.example/a.png">',
  '<img alt="" srcset="//elsewhere.example/a.png 2x">',
  '<link rel="preload" as="font" href="https://elsewhere.example/a.woff2">',
  '<iframe src="https://elsewhere.example/"></iframe>',
  '<a href="/about/" ping="https://elsewhere.example/">about</a>',
  '<svg><image href="https://elsewhere.example/a.png"/></svg>',
  '<style>p{background:url(https://elsewhere.example/a.png)}</style>',
  '<style>@import "//elsewhere.example/a.css";</style>',
])('%s would be found', (markup) => {
  expect(loadsFromOthers(markup)).toHaveLength(1);
});

test('a link that a reader may follow loads nothing', () => {
  expect(loadsFromOthers('<a href="https://elsewhere.example/">words</a>')).toEqual([]);
  expect(
    loadsFromOthers('<link rel="canonical" href="https://lake.example/"><base href="/">'),
  ).toEqual([]);
});

test('no script names a place where a browser keeps things, or a way to send them', async () => {
  const scripts = (await listFiles(site.dist)).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const file of scripts) {
    const text = await readFile(join(site.dist, file), 'utf8');
    expect(text, file).not.toMatch(
      /localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore|\bcaches\b|serviceWorker|sendBeacon|WebSocket|EventSource|RTCPeerConnection|XMLHttpRequest/,
    );
  }
});
