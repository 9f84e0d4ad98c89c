import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examples } from '../../src/charts/examples.ts';
import { drawingWidths } from '../../src/charts/frame.ts';
import { openBrowser } from '../../src/printing/open-browser.ts';
import { goodFolder } from '../content/lay-content.ts';
import { freePort } from '../free-port.ts';
import { waiting } from '../patience.ts';

let folder: string;
let server: ChildProcess;
let browser: Browser;
let page: Page;
let origin: string;
/** All that the server has said. */
let terminal = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-dev-'));
  const content = join(folder, 'content');
  await cp(goodFolder, content, { recursive: true });
  const port = await freePort();
  origin = `http://localhost:${port}`;
  // The test runner marks its children, and Astro does not watch files in those.
  const { VITEST: _, ...environment } = process.env;
  server = spawn(process.execPath, ['src/commands/launch.mjs', 'dev'], {
    env: { ...environment, PORT: String(port), ASSAY_CONTENT: content },
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (data) => {
      terminal += data;
    });
  }
  await new Promise<void>((resolve) => {
    server.stdout?.on('data', (data) => String(data).includes('ready in') && resolve());
  });
  browser = await openBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(waiting);
  await page.goto(`${origin}/articles/lake-freight/`);
});

afterAll(async () => {
  await browser.close();
  server.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, 'content', file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

test('an edit of Markdown, of YAML and of a CSV each shows by itself', async () => {
  await edit('articles/lake-freight.md', 'Most freight on', 'Hardly a boat on');
  await page.locator('h1', { hasText: 'Hardly a boat' }).waitFor();
  await edit('figures/landings.yaml', 'Alder lands', 'Alder takes');
  await page.locator('h3', { hasText: 'Alder takes' }).waitFor();
  await edit('datasets/two-counts.csv', 'Dale,Harbour master,45,', 'Dale,Harbour master,46,');
  await page.locator('[data-figure="two-counts"] .wide text', { hasText: /^46$/ }).waitFor();
  await edit('datasets/two-counts.csv', 'Dale,Harbour master,46,', 'Dale,Harbour master,45,');
  await page.locator('[data-figure="two-counts"] .wide text', { hasText: /^45$/ }).waitFor();
});

test('the card of an edited article is there under its new name', async () => {
  const cardOf = async () => {
    const html = await (await fetch(`${origin}/articles/lake-freight/`)).text();
    return /og:image" content="https:\/\/gazette\.example([^"]+)/.exec(html)?.[1];
  };
  const before = await cardOf();
  await edit('articles/lake-freight.md', 'Hardly a boat', 'Scarcely a boat');
  await expect.poll(cardOf).not.toBe(before);
  await expect.poll(async () => (await fetch(origin + (await cardOf()))).status).toBe(200);
  await edit('articles/lake-freight.md', 'Scarcely a boat', 'Hardly a boat');
});

/** What the page shows over itself. */
const overlay = () => page.locator('assay-problem-report dialog');
const wrong = 'articles/lake-freight.md';

test('a number that no longer agrees shows over the page with place, line and cure, and goes when it is mended', async () => {
  await page.goto(`${origin}/articles/lake-freight/`);
  const said = terminal.length;
  await edit(wrong, 'Alder took in [1,200', 'Alder took in [1,300');
  await overlay().waitFor();
  const text = await overlay().innerText();
  expect(text).toMatch(/^1 problem in 1 file\n/);
  expect(text).toMatch(/content\/articles\/lake-freight\.md:\d+:\d+/);
  expect(text).toContain('"1,300 tonnes"; wanted what number');
  expect(text).toMatch(/\[1,300 tonnes\]\(number:.*\n *\^/);
  expect(text).toContain('number-agrees');
  // The page is still there below it.
  expect(await page.locator('main h1').innerText()).toContain('Hardly a boat');
  await expect.poll(() => terminal.slice(said)).toContain('"1,300 tonnes"; wanted what number');
  expect(terminal.slice(said).split('"1,300 tonnes"')).toHaveLength(2);
  await page.keyboard.press('Escape');
  await overlay().waitFor({ state: 'hidden' });
  await edit(wrong, 'Alder took in [1,300', 'Alder took in [1,200');
  await expect.poll(() => terminal.slice(said)).toContain('Mended. ');
  await overlay().waitFor({ state: 'detached' });
});

test('two problems show together, also where a page is asked for; the page comes when both are mended', async () => {
  await edit(wrong, 'Alder took in [1,200', 'Alder took in [1,300');
  await edit('figures/by-year.yaml', 'kind: line', 'kind: lien');
  // A page that is asked for before the edits are heard of comes, and makes way for their problems.
  const asked = () =>
    page.goto(`${origin}/figures/places/`).then(
      (answer) => answer?.status(),
      () => 0,
    );
  await expect.poll(asked).toBe(500);
  await expect.poll(() => overlay().locator('li').count()).toBe(2);
  expect(await overlay().innerText()).toContain('figures/by-year.yaml:');
  await edit('figures/by-year.yaml', 'kind: lien', 'kind: line');
  await expect.poll(() => overlay().locator('li').count()).toBe(1);
  await edit(wrong, 'Alder took in [1,300', 'Alder took in [1,200');
  await page.locator('.figure-page h1').waitFor();
  await overlay().waitFor({ state: 'detached' });
});

test('words of the content are shown over the page, and are never markup there', async () => {
  await edit(wrong, 'title:', 'titel: <img src=x onerror=document.title=1>\ntitle:');
  await overlay().waitFor();
  expect(await overlay().locator('img').count()).toBe(0);
  expect(await overlay().locator('pre').innerText()).toContain('<img src=x');
  await edit(wrong, 'titel: <img src=x onerror=document.title=1>\n', '');
  await overlay().waitFor({ state: 'detached' });
});

test('the page of a figure shows it as a phone, a column, a grey copy, a card and an image have it', async () => {
  await page.goto(`${origin}/figures/landings/`);
  const sheet = page.frameLocator('iframe[title="Proof sheet"]');
  await sheet.locator('.proof-paper .wide .chart:visible').first().waitFor();
  const widths = await sheet
    .locator('iframe')
    .evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().width));
  expect(widths).toEqual([320, 512, 752, 320, 512, 752]);
  await expect
    .poll(() =>
      sheet.locator('iframe').evaluateAll(
        (frames) =>
          frames.filter((frame) => {
            const inside = (frame as HTMLIFrameElement).contentDocument?.documentElement;
            return inside && inside.scrollHeight > frame.clientHeight + 1;
          }).length,
      ),
    )
    .toBe(0);
  const loaded = () =>
    sheet
      .locator('img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  await expect.poll(async () => Math.min(...(await loaded()))).toBeGreaterThanOrEqual(1200);
});

test('the gallery shows every example at every width: by day, by night and on a grey copy', async () => {
  await page.goto(`${origin}/gallery/`);
  const drawn = await page.evaluate(() => {
    const grounds = [...document.querySelectorAll<HTMLElement>('.ground')];
    const filters = grounds.map((ground) => getComputedStyle(ground).filter);
    return {
      examples: document.querySelectorAll('.gallery h3').length,
      papers: [...new Set(grounds.map((ground) => getComputedStyle(ground).backgroundColor))],
      grey: filters.filter((filter) => filter === 'grayscale(1)').length,
      drawings: grounds.map((ground) => ground.querySelectorAll('svg').length),
    };
  });
  const all = Object.values(examples).flatMap((named) => Object.keys(named));
  expect(drawn.examples).toBe(all.length);
  expect(drawn.drawings).toEqual(Array(3 * all.length).fill(Object.keys(drawingWidths).length));
  expect(drawn.grey).toBe(all.length);
  expect(drawn.papers).toHaveLength(2);
});

test('a draft shows while it is written, and says that it is one', async () => {
  const path = join(folder, 'content', 'articles', 'lake-freight.md');
  const text = await readFile(path, 'utf8');
  await writeFile(
    join(folder, 'content', 'articles', 'a-draft.md'),
    text.replace('kicker:', 'draft: true\nkicker:'),
  );
  // A new file starts the server again, and what it was asked for at that moment gets no answer.
  const draft = `${origin}/articles/a-draft/`;
  const status = () =>
    page.goto(draft, { timeout: 5000 }).then(
      (answer) => answer?.status(),
      () => 0,
    );
  await expect.poll(status).toBe(200);
  expect(await page.locator('.unpublished').innerText()).toBe('Not published: a draft.');
});

test('the terminal has said once, with its place, that the address is a placeholder', () => {
  const told = terminal.split('\n').filter((line) => line.includes('(address-public)'));
  expect(told).toEqual([
    expect.stringMatching(/^content\/site\.yaml:4:10 {2}"https:\/\/gazette\.example"/),
    expect.stringMatching(/^content\/site\.yaml:\d+:\d+ {2}"desk@gazette\.example"/),
  ]);
});
