import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/commands/serve.ts';
import { runBuild } from '../commands/run-build.ts';
import { goodFolder } from '../content/lay-content.ts';
import { article, onSpecimen, useBrowser } from './open-page.ts';

const { open, context } = useBrowser();

/** Firefox's reader mode, which other programs are made of too. */
const readability = await readFile(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

/** What is left of a page in reader mode. */
interface Read {
  readonly text: string;
  /** Addresses of the pictures in it, each with what it shows. */
  readonly pictures: readonly (readonly [address: string, shows: string])[];
}

async function readAt(address: string): Promise<{ page: Page; read: Read }> {
  const page = await (await context({ bypassCSP: true })).newPage();
  await page.goto(address);
  const read = await page.evaluate<Read>(`(() => {
    const module = undefined;
    ${readability}
    const { content } = new Readability(document.cloneNode(true)).parse();
    const left = new DOMParser().parseFromString(content, 'text/html');
    return {
      text: left.body.textContent.replace(/\\s+/g, ' '),
      pictures: [...left.querySelectorAll('figure img')].map(
        (one) => [new URL(one.getAttribute('src'), location).pathname, one.alt],
      ),
    };
  })()`);
  return { page, read };
}

/** Words of a page that a reader must get; what can only be pressed is left out. */
function wordsOn(page: Page): Promise<string[]> {
  return page
    .locator('main :is(p, h2, h3, h4, li, td, th, dt, dd, blockquote, pre, figcaption, .number)')
    .evaluateAll((parts) =>
      parts
        .filter(
          (part) =>
            !part.closest('nav, .share, .figure-links, .cite-files, .actions, .states, .departed'),
        )
        .map((part) => (part.textContent ?? '').replace(/\s+/g, ' ').trim())
        .filter((words) => words !== ''),
    );
}

async function expectWhole(address: string): Promise<void> {
  const { page, read } = await readAt(address);
  const words = await wordsOn(page);
  expect(words.length, address).toBeGreaterThan(5);
  expect(
    words.filter((one) => !read.text.includes(one)),
    address,
  ).toEqual([]);
  const figures = await page
    .locator('assay-figure')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['figure']));
  expect(
    read.pictures.map(([picture]) => picture),
    address,
  ).toEqual(figures.map((id) => `/figures/${id}.png`));
  for (const [picture, shows] of read.pictures) {
    expect(shows).not.toBe('');
    expect((await page.request.get(new URL(picture, address).href)).status()).toBe(200);
  }
}

test.for([article, '/about/'])(
  'reader mode has every word of %s, and one picture of each figure',
  (address) => expectWhole(onSpecimen(address)),
);

/** As sites call what reader modes leave out. */
const unlucky = { heading: 'Related comments', figure: 'extra-share', number: 'share-sponsor' };
let folder: string;
let close: () => void;
let unluckyArticle: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-'));
  const content = join(folder, 'content');
  for (const from of [goodFolder, join(goodFolder, '..', 'long')])
    await cp(from, content, { recursive: true });
  const edit = async (file: string, change: (text: string) => string, to = file) =>
    writeFile(join(content, to), change(await readFile(join(content, file), 'utf8')));
  const numbers = 'numbers/shores.yaml';
  const [, number = ''] =
    /^([a-z][\w-]*):$/m.exec(await readFile(join(content, numbers), 'utf8')) ?? [];
  const renamed = (text: string) =>
    text.replaceAll(new RegExp(`\\b${number}\\b(?![\\w-])`, 'g'), unlucky.number);
  const file = 'articles/shores-of-the-lake.md';
  await edit(numbers, renamed);
  for (const name of ['shores', 'landings', 'by-year']) await edit(`figures/${name}.yaml`, renamed);
  await edit('figures/shores.yaml', (text) => text, `figures/${unlucky.figure}.yaml`);
  await edit(file, (text) =>
    renamed(text)
      .replace('{#shores}', `{#${unlucky.figure}}`)
      .replace('figures: [shores,', `figures: [${unlucky.figure},`)
      .replace(/^## .*/m, `## ${unlucky.heading}`),
  );
  const { status, stdout, stderr } = runBuild(folder, { args: ['--no-pdf'] });
  if (status !== 0) throw new Error(stdout + stderr);
  const server = await serve(join(folder, 'dist'), '/', 0);
  close = () => server.close();
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the site is not served');
  unluckyArticle = `http://localhost:${address.port}/articles/shores-of-the-lake/`;
});

afterAll(async () => {
  close();
  await rm(folder, { recursive: true, force: true });
});

test('what authors call a heading, a figure or a number does not take it away', async () => {
  const page = await open(unluckyArticle);
  for (const id of ['related-comments', `fig-${unlucky.figure}`, `number-${unlucky.number}`])
    expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1);
  await expectWhole(unluckyArticle);
});

test('the picture for reader modes is never loaded, and never seen', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await (await context({ javaScriptEnabled })).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(onSpecimen(article));
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /\/figures\/.*\.(?:png|svg)$/.test(path))).toEqual([]);
    expect(await page.locator('.picture:visible').count()).toBe(0);
  }
});

test('who copies a sentence has the number of its source in brackets, not at the end of a year', async () => {
  const page = await open(article);
  const { copied, shown } = await page
    .locator('.article > p:has(.cite)')
    .first()
    .evaluate((words) => {
      getSelection()?.selectAllChildren(words);
      const brackets = [...words.querySelectorAll<HTMLElement>('.cite > i')];
      return {
        copied: getSelection()?.toString() ?? '',
        shown: brackets.filter((one) => one.getBoundingClientRect().width > 0).length,
      };
    });
  expect(copied).toMatch(/\D\[\d+\]/);
  expect(copied.replaceAll(/\[\d+\]/g, '')).not.toMatch(/[.,]\d{1,2}(?:\s|$)/);
  expect(shown).toBe(0);
});
