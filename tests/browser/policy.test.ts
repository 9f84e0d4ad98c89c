import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { listFiles } from '../../src/output/files.ts';
import { goTo, kinds, useBrowser } from './open-page.ts';
import { addressOfFile } from './page-kinds.ts';

const { context } = useBrowser();
const policyMeta = '<meta http-equiv="content-security-policy"';

/** Every page as it is served, by its file. */
let served: ReadonlyMap<string, string>;
beforeAll(async () => {
  const files = (await listFiles(inject('dist'))).filter((file) => file.endsWith('.html'));
  served = new Map(
    await Promise.all(
      files.map(
        async (file) => [file, await readFile(join(inject('dist'), file), 'utf8')] as const,
      ),
    ),
  );
});

test('no page says anything on the console, misses a file or asks another host', async () => {
  const page = await (await context()).newPage();
  const events = listen(page);
  for (const address of kinds) await goTo(page, address);
  expect(events).toEqual([]);
});

test('every page of the site is styled under its own policy', async () => {
  const page = await (await context()).newPage();
  const events = listen(page);
  for (const file of served.keys()) {
    await page.goto(inject('origin') + addressOfFile(file));
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

test('a script and a style that somebody slips into a page have no effect, and the console says so', async () => {
  const page = await (await context()).newPage();
  const events = listen(page);
  await page.route('**/about/', async (route) => {
    const response = await route.fetch();
    const slipped = '<style>h1{color:red}</style><script>document.title="slipped"</script>';
    const body = (await response.text()).replace('</body>', `${slipped}</body>`);
    await route.fulfill({ response, body });
  });
  await page.goto(`${inject('origin')}/about/`, { waitUntil: 'networkidle' });
  expect(await page.title()).not.toBe('slipped');
  const colour = await page.evaluate(() => {
    const title = document.querySelector('h1');
    return title ? getComputedStyle(title).color : '';
  });
  expect(colour).not.toBe('rgb(255, 0, 0)');
  expect(events).toHaveLength(2);
});

test('an address that is not there answers 404 with a page that leads on', async () => {
  const page = await (await context()).newPage();
  const response = await page.goto(`${inject('origin')}/nothing/here/`);
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link', { name: 'first page' }).click();
  expect(new URL(page.url()).pathname).toBe('/');
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
    if (!request.url().startsWith(`${inject('origin')}/`)) events.push(`asked: ${request.url()}`);
  });
  return events;
}
