import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/commands/serve.ts';
import { addressOfFile, listFiles } from '../../src/output/files.ts';
import { article, kinds, useBrowser } from './open-page.ts';

const { context } = useBrowser();
const base = '/assay/';
let folder: string;
let files: readonly string[];
let server: Server;
let origin: string;

/** The flagship, published in a folder of a host as a project's pages are. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-base-'));
  const content = join(folder, 'content');
  const out = join(folder, 'dist');
  await cp('content', content, { recursive: true });
  const site = await readFile(join(content, 'site.yaml'), 'utf8');
  expect(site).toContain('\nbase: /\n');
  await writeFile(join(content, 'site.yaml'), site.replace('\nbase: /\n', `\nbase: ${base}\n`));
  // In a process of its own: pages read the content folder from the environment.
  await promisify(execFile)(process.execPath, [join('src', 'commands', 'build.ts')], {
    env: { ...process.env, NODE_ENV: 'production', ASSAY_CONTENT: content, ASSAY_OUT: out },
  });
  files = await listFiles(out);
  server = await serve(out, base, 0);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

test('no request of a site in a folder fails or leaves the folder', async () => {
  const page = await (await context()).newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('requestfailed', (request) => {
    // What a page still asked for when the next one was gone to has not failed.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    faults.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    if (!response.url().startsWith(origin + base)) faults.push(`outside: ${response.url()}`);
  });
  for (const address of kinds) {
    await page.goto(origin + base + address.slice(1));
    const faces = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(({ status }) => status);
    });
    expect(faces.filter((status) => status === 'loaded').length, address).toBeGreaterThan(1);
    const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    expect(font, address).toContain('Newsreader');
  }
  expect(faults).toEqual([]);
});

test('no link of a site in a folder leads outside the folder, and each leads somewhere', async () => {
  const page = await (await context()).newPage();
  const inner = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    await page.goto(origin + base + addressOfFile(file).slice(1));
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>('[href]')].map(
        ({ href }) => href,
      ),
    );
    for (const link of links.filter((href) => href.startsWith(origin))) {
      expect(link, file).toMatch(new RegExp(`^${origin}${base}`));
      inner.add(link.replace(/#.*$/, ''));
    }
  }
  expect(inner.size).toBeGreaterThan(10);
  for (const link of inner) expect((await fetch(link)).status, link).toBe(200);
});

test('every page of a site in a folder is known by its address in that folder', async () => {
  const page = await (await context()).newPage();
  for (const address of kinds) {
    const here = base + address.slice(1);
    await page.goto(origin + here);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    // A briefing is its article on paper, and a frame or the first state is its figure.
    const known = here.replace(/briefing\/$|embed\/.*$/, '');
    const isState = /\/figures\/[^/]+\/[^/]+\/$/.test(known);
    const addresses = isState ? [known, known.replace(/[^/]+\/$/, '')] : [known];
    expect(addresses.map((one) => `https://assay.example${one}`)).toContain(canonical);
  }
});

test('a reader can walk from the first page to the article and back', async () => {
  const page = await (await context({ javaScriptEnabled: false })).newPage();
  await page.goto(origin + base);
  await page.locator('.lead a').click();
  expect(new URL(page.url()).pathname).toBe(base + article.slice(1));
  await page.locator('.site-name').click();
  expect(new URL(page.url()).pathname).toBe(base);
});

test('an address that is not in the folder gets the missing page, styled and leading on', async () => {
  const page = await (await context()).newPage();
  const response = await page.goto(`${origin}${base}nothing/here/`);
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link', { name: 'first page' }).click();
  expect(new URL(page.url()).pathname).toBe(base);
});
