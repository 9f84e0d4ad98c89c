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
import { heaviestPages } from '../../src/output/heaviest-pages.ts';
import { goodFolder } from '../content/lay-content.ts';
import { standardFaults } from '../sharing/standards.ts';
import { useBrowser } from './open-page.ts';
import { readPages } from './read-pages.ts';
import { readSurfaces } from './surfaces.ts';

const { context } = useBrowser();
const base = '/assay/';
const article = '/articles/lake-freight/';
const published = 'https://gazette.example';
const title = 'Ore & offers < "talk": what ]]> keeps moving';
/** One of them concerns a figure and a claim, and has a link in its words. */
const changes = `changes:
  - { date: 2026-12-01, kind: clarification, note: 'It was *said* & done.' }
  - date: 2026-11-30
    kind: correction
    note: The bar of one harbour had [the length of another](/about/).
    was: 22 million tonnes
    now: 21 million tonnes
    figures: [cargo]
    claims: [brook-wants-more]`;
let folder: string;
let files: readonly string[];
/** One address of every kind of page. */
let kinds: readonly string[];
let server: Server;
let origin: string;

/** The good content under a headline that tries to break out, changed since, in a folder of a host as a project's pages are. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-base-'));
  const content = join(folder, 'content');
  const out = join(folder, 'dist');
  await cp(goodFolder, content, { recursive: true });
  const site = await readFile(join(content, 'site.yaml'), 'utf8');
  await writeFile(join(content, 'site.yaml'), `${site}base: ${base}\n`);
  const text = join(content, 'articles', `${article.split('/').at(-2)}.md`);
  const changed = (await readFile(text, 'utf8'))
    .replace(/^changes:\n(?: .*\n)+/m, '')
    .replace(/^title: .*$/m, `title: '${title}'\n${changes}`);
  await writeFile(text, changed);
  // In a process of its own: pages read the content folder from the environment.
  await promisify(execFile)(process.execPath, [join('src', 'commands', 'build.ts')], {
    env: { ...process.env, NODE_ENV: 'production', ASSAY_CONTENT: content, ASSAY_OUT: out },
  });
  files = await listFiles(out);
  kinds = await heaviestPages(out);
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
    expect(addresses.map((one) => published + one)).toContain(canonical);
  }
});

test('each fact has one value on every surface of a site in a folder, the day of the last change too', async () => {
  const out = join(folder, 'dist');
  const pages = await readPages(await (await context()).newPage(), out);
  const address = `${published}${base}${article.slice(1)}`;
  const surfaces = await readSurfaces(out, pages, address);
  for (const [fact, stated] of Object.entries(surfaces)) {
    expect(new Set(Object.values(stated)).size, `${fact}: ${JSON.stringify(stated)}`).toBe(1);
  }
  expect(surfaces.titles['Atom']).toBe(title.replaceAll(/"(talk)"/g, '“$1”'));
  expect(surfaces.modified['Atom']).toBe('2026-12-01');
});

test('feeds, sitemap and robots.txt of a site in a folder name nothing outside it', async () => {
  const textOf = (file: string) => readFile(join(folder, 'dist', file), 'utf8');
  const root = published + base;
  expect(await standardFaults(join(folder, 'dist'), root)).toEqual([]);
  for (const file of [
    'feed.xml',
    'feed.json',
    'sitemap-index.xml',
    'sitemap-1.xml',
    'robots.txt',
  ]) {
    const named = (await textOf(file)).match(/https:\/\/gazette\.example\/[^"\\<\s]*/g) ?? [];
    expect(named.length, file).toBeGreaterThan(0);
    expect(
      named.filter((address) => !address.startsWith(root)),
      file,
    ).toEqual([]);
  }
});

test('a correction stands wherever what it concerns stands, and leads no frame away', async () => {
  const page = await (await context()).newPage();
  const headline = title.replace(/"(talk)"/, '“$1”');
  const saidIn = (name: string) =>
    [
      `Correction 30 November 2026 in ${name}`,
      'The bar of one harbour had the length of another.',
      'It said 22 million tonnes',
      'It says now 21 million tonnes',
    ].join(' ');
  const pages = ['figures/cargo/', 'figures/cargo/2023/', 'claims/brook-wants-more/'];
  const frames = ['figures/cargo/embed/', 'figures/cargo/2023/embed/#dark'];
  for (const address of [...pages, ...frames]) {
    const isFrame = frames.includes(address);
    await page.goto(origin + base + address);
    const words = await page.locator('.changes li').allInnerTexts();
    const read = words.map((text) => text.replace(/\s+/g, ' ').trim());
    expect(read, address).toEqual([saidIn(isFrame ? `“${headline}”` : headline)]);
    expect(await page.locator('.changes a').count(), address).toBe(isFrame ? 0 : 2);
  }
  for (const address of ['figures/places/', 'figures/landings/', 'figures/places/embed/']) {
    await page.goto(origin + base + address);
    expect(await page.locator('.changes').count(), address).toBe(0);
  }
});
test('the code for a frame leaves room for a correction', async () => {
  const page = await (await context()).newPage();
  await page.goto(`${origin}${base}figures/cargo/`);
  const code = (await page.locator('#embed code').last().textContent()) ?? '';
  const height = Number(/height="(\d+)"/.exec(code)?.[1]);
  await page.goto(`${origin}${base}figures/cargo/embed/`);
  for (const width of [320, 390, 480, 640]) {
    await page.setViewportSize({ width, height: 300 });
    const needed = await page.evaluate(() => document.body.getBoundingClientRect().height);
    expect(needed, `${width} px`).toBeLessThanOrEqual(height);
  }
});

test('a reader can walk from the first page to the article and back', async () => {
  const page = await (await context({ javaScriptEnabled: false })).newPage();
  await page.goto(origin + base);
  await page.locator('.lead a').first().click();
  expect(new URL(page.url()).pathname).toBe(base + article.slice(1));
  await page.locator('.site-name').click();
  expect(new URL(page.url()).pathname).toBe(base);
});

test('an address that is not in the folder gets the missing page, styled and leading on', async () => {
  const page = await (await context()).newPage();
  const response = await page.goto(`${origin}${base}nothing/here/`);
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link', { name: 'All analyses' }).click();
  expect(new URL(page.url()).pathname).toBe(`${base}articles/`);
});
