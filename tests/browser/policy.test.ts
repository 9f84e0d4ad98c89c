import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { addressOfFile, listFiles } from '../../src/output/files.ts';
import { goTo, kinds, onSite, site, useBrowser } from './open-page.ts';
import { withoutNotices } from './without-notices.ts';

const { context } = useBrowser();
const policyMeta = '<meta http-equiv="content-security-policy"';

/** Every page as it is served, by its file. */
let served: ReadonlyMap<string, string>;
beforeAll(async () => {
  const files = (await listFiles(site.dist)).filter((file) => file.endsWith('.html'));
  served = new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(site.dist, file), 'utf8')] as const),
    ),
  );
});

test('no page says anything on the console, misses a file or asks another host', async () => {
  const page = await (await context()).newPage();
  const events = listen(page);
  for (const address of kinds) await goTo(page, onSite(address));
  expect(events).toEqual([]);
});

test('every page of the site is styled under its own policy', async () => {
  const page = await (await context()).newPage();
  const events = listen(page);
  // A notice of a page that has moved goes on to it.
  for (const file of withoutNotices([...served.keys()])) {
    await page.goto(site.origin + addressOfFile(file));
    const face = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    expect(face, file).toContain('Newsreader');
  }
  expect(events).toEqual([]);
});

test('no page has a script but our own file, sealed by its hash', () => {
  expect(served.size).toBeGreaterThan(5);
  for (const [file, page] of served) {
    // Data for programs, of which a page has one block at most, are not run; no tag can be in them.
    const html = page.replace(/<script type="application\/ld\+json">\{[^<]*\}<\/script>/, '');
    for (const [tag] of html.matchAll(/<script\b[^>]*>/gi)) {
      expect(tag, file).toMatch(
        /^<script integrity="sha256-[^"]{44}" type="module" src="\/assets\/[^"]+">$/,
      );
    }
    expect(html.match(/<script\b[^>]*>[^<]/gi), file).toBeNull();
    expect(html.match(/<[^>]*\son[a-z]+\s*=/gi), file).toBeNull();
    expect(html.match(/javascript:/gi), file).toBeNull();
  }
});

test('no element has a style attribute', () => {
  for (const [file, html] of served) expect(html.match(/<[^>]*\sstyle\s*=/gi), file).toBeNull();
});

test('every page declares one policy, before anything that it governs', () => {
  for (const [file, html] of served) {
    expect(html.split(policyMeta), file).toHaveLength(2);
    const declared = html.indexOf(policyMeta);
    for (const governed of ['<style', '<link', '<img', '<body']) {
      const first = html.indexOf(governed);
      if (first !== -1) expect(declared, `${file}: ${governed}`).toBeLessThan(first);
    }
  }
});

test('every policy refuses all by default and allows neither inline nor evaluated code', () => {
  for (const [file, html] of served) {
    const policy = html.split(`${policyMeta} content="`)[1]?.split('"')[0] ?? '';
    expect(policy, file).toMatch(/^default-src 'none';/);
    expect(policy, file).toContain("require-trusted-types-for 'script'");
    expect(policy, file).not.toMatch(/unsafe|\*|https?:/);
  }
});

test('every page comes with the policy of its kind, and needs no more than that allows', async () => {
  const kindsSeen = new Set<string>();
  for (const [file, html] of served) {
    const address = file === '404.html' ? '/no/such/page/' : addressOfFile(file);
    const { headers } = await fetch(site.origin + address, { method: 'HEAD' });
    const sent = headers.get('content-security-policy') ?? '';
    kindsSeen.add(sent);
    expect(sent, file).not.toMatch(/unsafe|\*|https?:/);
    const own = html.split(`${policyMeta} content="`)[1]?.split('"')[0] ?? '';
    for (const needed of own.match(/'sha256-[^']+'/g) ?? []) expect(sent, file).toContain(needed);
    const hasScript = /<script [^>]*src=/.test(html);
    if (!hasScript) expect(own, file).toContain("script-src 'none'");
    expect(sent.includes('frame-ancestors'), file).toBe(!/\/embed\//.test(file));
    expect(headers.get('cross-origin-resource-policy'), file).toBe(
      /\/embed\//.test(file) ? 'cross-origin' : 'same-origin',
    );
  }
  expect(kindsSeen.size).toBe(4);
});

test('nobody else may show a page in a frame, and everybody a figure that is made for one', async () => {
  const host = createServer((request, response) => {
    // A page that isolates itself takes only frames that do so too.
    const isolated = {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    };
    response.writeHead(200, {
      'content-type': 'text/html',
      ...(request.url === '/isolated' && isolated),
    });
    response.end('<!doctype html><title>Host</title>');
  });
  await new Promise<void>((resolve) => host.listen(0, resolve));
  const page = await (await context()).newPage();
  const show = async (address: string, where: 'isolated' | 'sandboxed' | 'plain') => {
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/${where}`);
    await page.evaluate(
      ([source = '', place]) => {
        const frame = document.createElement('iframe');
        if (place === 'sandboxed') frame.setAttribute('sandbox', 'allow-scripts');
        frame.src = source;
        document.body.append(frame);
      },
      [site.origin + address, where],
    );
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame?.waitForLoadState();
    return (await frame?.locator('svg').count()) ?? 0;
  };
  const figure = kinds.find((address) => /^\/figures\/[^/]+\/$/.test(address)) ?? '';
  const events = listen(page);
  for (const where of ['plain', 'isolated', 'sandboxed'] as const) {
    expect([where, await show(`${figure}embed/`, where)]).not.toEqual([where, 0]);
  }
  const said = () => events.filter((event) => !event.startsWith('asked:'));
  expect(said()).toEqual([]);
  expect(await show(figure, 'plain')).toBe(0);
  expect(said().join()).toContain("frame-ancestors 'none'");
  host.closeAllConnections();
  host.close();
});

test('a script and a style that somebody slips into a page have no effect, and the console says so', async () => {
  const page = await (await context()).newPage();
  const events = listen(page);
  await page.route('**/datasets/', async (route) => {
    const response = await route.fetch();
    const slipped = '<style>h1{color:red}</style><script>document.title="slipped"</script>';
    const body = (await response.text()).replace('</body>', `${slipped}</body>`);
    await route.fulfill({ response, body });
  });
  await page.goto(`${site.origin}/datasets/`, { waitUntil: 'networkidle' });
  expect(await page.title()).not.toBe('slipped');
  const colour = await page.evaluate(() => {
    const title = document.querySelector('h1');
    return title ? getComputedStyle(title).color : '';
  });
  expect(colour).not.toBe('rgb(255, 0, 0)');
  // Twice each: by the header, and by the policy that the page itself declares.
  expect(events).toHaveLength(4);
});

test('an address that is not there answers 404 with a page that leads on', async () => {
  const page = await (await context()).newPage();
  const response = await page.goto(`${site.origin}/nothing/here/`);
  expect(response?.status()).toBe(404);
  const ways = await page
    .locator('main a[href^="/"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(ways.length).toBeGreaterThan(3);
  for (const way of ways) expect((await page.request.get(way)).status(), way).toBe(200);
});

/** What goes wrong on a page, in one list that grows as it happens. */
function listen(page: Page): string[] {
  const events: string[] = [];
  page.on('console', (message) => events.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => events.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What a page still asked for when the next one was gone to has not failed.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    events.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) events.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.origin}/`)) events.push(`asked: ${request.url()}`);
  });
  return events;
}
