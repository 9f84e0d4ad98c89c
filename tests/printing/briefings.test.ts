import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/output/files.ts';
import { openBrowser } from '../../src/printing/open-browser.ts';
import { openSite, type PrintedSite } from '../../src/printing/open-site.ts';
import { checkLayout } from './check-layout.ts';
import { checkPdf } from './check-pdf.ts';
import { layBriefings } from './lay-briefings.ts';
import { allBlocks, type Line, readLayout } from './read-layout.ts';
import { allTags, type ReadPdf, readPdf, setWordsOf } from './read-pdf.ts';

let folder: string;
let content: string;
let out: string;
let refused: ReturnType<typeof build>;
let browser: Browser;
let site: PrintedSite;

/** Builds as the command does. */
function build() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, ASSAY_CONTENT: content, ASSAY_OUT: out },
  });
  return { status, stdout, stderr };
}

/** One article may fill one side, and takes two; then it may. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-briefings-'));
  content = join(folder, 'content');
  out = join(folder, 'out');
  await layBriefings(content);
  await mkdir(out);
  await writeFile(join(out, 'manifest.json'), '{}');
  await writeFile(join(out, 'index.html'), 'what was there');
  refused = build();
  expect(await listFiles(out)).toEqual(['index.html', 'manifest.json']);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('what was there');
  const path = join(content, 'articles', 'long.md');
  await writeFile(path, (await readFile(path, 'utf8')).replace('sides: 1', 'sides: 2'));
  expect(build()).toMatchObject({ status: 0 });
  browser = await openBrowser();
  site = await openSite(browser, { folder: out, address: 'https://gazette.example/' });
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test('a briefing of more sides than it may fill is a problem in its line, and the old output stays', () => {
  expect(refused.status).toBe(1);
  expect(refused.stderr.replace(/^[A-Z][a-z ]+: [\d,]+.*\n/gm, '')).toBe(
    `content/articles/long.md:8:62  a briefing of 2 sides of A4; wanted 1 at most, as briefing: sides: says  (briefing-fits)
    | es: [landings, by-year, happenings], sides: 1 }
    |                                             ^
    choose fewer sections or figures, or allow another side
content/articles/long.md:8:62  a briefing of 2 sides of Letter; wanted 1 at most, as briefing: sides: says  (briefing-fits)
    | es: [landings, by-year, happenings], sides: 1 }
    |                                             ^
    choose fewer sections or figures, or allow another side

1 number agrees with 1 dataset; 2 problems in 1 file.
`,
  );
});

const slugs = ['long', 'title', 'plain', 'claims', 'table'];
const papers = ['a4', 'letter'] as const;
const sizes = {
  a4: { width: 596, height: 843 },
  letter: { width: 612, height: 792 },
} as const;
const hard = slugs.flatMap((slug) => papers.map((paper) => [slug, paper] as const));

const file = (slug: string, paper: string) =>
  readFile(join(out, 'articles', slug, `briefing-${paper}.pdf`));

const readings = new Map<string, Promise<ReadPdf>>();

/** Reads each PDF once. */
function read(slug: string, paper: string): Promise<ReadPdf> {
  const key = `${slug} ${paper}`;
  const reading = readings.get(key) ?? file(slug, paper).then(readPdf);
  readings.set(key, reading);
  return reading;
}

/** Without white space: a PDF breaks lines where it likes. */
const dense = (words: string) => words.replace(/\s+/g, '');

/** The page of a briefing, as it is printed. */
async function openPage(slug: string): Promise<Page> {
  const page = await site.context.newPage();
  await page.goto(`${site.address}articles/${slug}/briefing/`);
  return page;
}

test.each(hard)('%s on %s is set as a newspaper would set it', async (slug, paper) => {
  const layout = await readLayout(await file(slug, paper));
  expect(checkLayout(layout, sizes[paper])).toEqual([]);
  // A browser makes everything smaller where something is wider than the sheet.
  const title = allBlocks(layout).find(({ type }) => type === 'H1');
  expect(title?.lines[0]?.size).toBeCloseTo(21, 1);
});

test.each([
  ['long', 'a4'],
  ['table', 'letter'],
])('%s on %s can be read by everybody', async (slug, paper) => {
  expect(await checkPdf(await file(slug, paper))).toEqual([]);
});

test.each(slugs)('%s says every word of its page on both papers, in its order', async (slug) => {
  const page = await openPage(slug);
  const words = await page.locator('main').evaluate((main) => {
    for (const drawing of main.querySelectorAll('svg')) drawing.remove();
    return main.textContent ?? '';
  });
  await page.close();
  for (const paper of papers) {
    const pdf = await read(slug, paper);
    expect(dense(pdf.tags.map(setWordsOf).join(''))).toBe(dense(words));
    expect(pdf.pages.map((side) => side.words === '')).not.toContain(true);
  }
});

test.each(hard.filter(([slug]) => slug === 'long' || slug === 'title'))(
  'a long article is cut to two full sides, and says that there is more: %s on %s',
  async (slug, paper) => {
    const { height } = sizes[paper];
    const lines = allBlocks(await readLayout(await file(slug, paper))).flatMap(
      (block) => block.lines,
    );
    expect(new Set(lines.map(({ page }) => page))).toEqual(new Set([0, 1]));
    for (const side of [0, 1]) {
      const lowest = Math.min(...lines.filter(({ page }) => page === side).map(({ base }) => base));
      expect(lowest, `side ${side + 1}`).toBeLessThan(0.08 * height);
    }
    const page = await openPage(slug);
    expect(await page.locator('.code p').textContent()).toBe('The whole analysis, with its data');
    await page.close();
  },
);

test('the lead takes the whole width, and two more figures stand beside each other', async () => {
  const page = await openPage('long');
  await page.emulateMedia({ media: 'print' });
  const boxes = await page.locator('.paper-figure').evaluateAll((figures) =>
    figures.map((figure) => {
      const { left, top, width } = figure.getBoundingClientRect();
      return { left, top, width };
    }),
  );
  await page.close();
  const [first, second, third] = boxes;
  if (!first || !second || !third) throw new Error('fewer than three figures');
  expect(first.width).toBeGreaterThan(2 * second.width);
  expect(second.top).toBeGreaterThan(first.top);
  expect(third.top).toBe(second.top);
  expect(third.left).toBeGreaterThan(second.left + second.width);
});

test.each(hard)(
  'letters on paper are 8 points or more, those of drawings 7, and less than titles have: %s on %s',
  async (slug, paper) => {
    const blocks = allBlocks(await readLayout(await file(slug, paper)));
    const drawn = new Set(
      blocks.filter(({ type }) => type === 'Figure').flatMap(({ lines }) => lines.map(keyOf)),
    );
    for (const line of blocks.flatMap(({ lines }) => lines)) {
      if (drawn.has(keyOf(line))) expect(line.size, line.words).toBeLessThan(10);
      expect(line.size, line.words).toBeGreaterThanOrEqual(drawn.has(keyOf(line)) ? 7 : 7.99);
    }
    // Under the longest title there is room for words alone.
    expect(drawn.size > 3).toBe(slug === 'long');
  },
);

function keyOf({ page, left, base }: Line): string {
  return [page, left, base].join();
}

test('no address is printed but that of the article itself', async () => {
  const pdf = await read('title', 'a4');
  const all = dense(pdf.pages.map(({ words, artifacts }) => words + artifacts).join(''));
  expect(all).toContain('gazette.example/articles/title');
  expect(all).not.toContain('lake.example');
  expect(pdf.links.map(({ address }) => address ?? '').join()).toContain('lake.example');
});

test('an article without figures leaves no room for any', async () => {
  const page = await openPage('plain');
  expect(await page.locator('.paper-figures').count()).toBe(0);
  await page.close();
  for (const paper of papers) expect((await read('plain', paper)).pages).toHaveLength(1);
});

test('a table of sixty rows has them all, its head above each column and read once', async () => {
  for (const paper of papers) {
    const pdf = await read('table', paper);
    const tags = allTags(pdf.tags);
    const table = tags.find(({ type }) => type === 'Table');
    const rows = allTags([table ?? '']).filter(({ type }) => type === 'TR');
    expect(rows).toHaveLength(61);
    expect(allTags(rows.slice(0, 1)).filter(({ type }) => type === 'TH')).toHaveLength(3);
    expect(dense(pdf.pages.map(({ artifacts }) => artifacts).join(''))).toContain(
      'BoatHarbourCaptain',
    );
  }
});

test('a picture is printed although a screen loads it late, and says what it shows', async () => {
  const pdf = await read('table', 'a4');
  expect(pdf.images).toBe(1);
  const figures = allTags(pdf.tags).filter(({ type }) => type === 'Figure');
  expect(figures.map(({ alt }) => alt)).toContain('The pier at Alder in fog');
});

test('a title of two hundred characters is whole on the first side, and cut at the head of the next', async () => {
  const pdf = await read('title', 'letter');
  expect(pdf.title.length).toBeGreaterThanOrEqual(200);
  const [first, second] = pdf.pages;
  expect(dense(first?.words ?? '')).toContain(dense(pdf.title));
  expect(second?.artifacts).toContain(
    'Why the harbour masters of the northern shore, who have counted boats',
  );
  expect(second?.artifacts).toContain('…');
  expect(second?.artifacts).not.toContain('Schifffahrtsgesellschaft');
});

test('each status of a claim has its word, and a shape of its own that needs no colour', async () => {
  const page = await openPage('claims');
  await page.emulateMedia({ media: 'print' });
  const shapes = await page.locator('.paper-claims .shape').evaluateAll((marks) =>
    marks.map((mark) => {
      const { borderWidth, borderRadius, height, borderColor } = getComputedStyle(mark, '::before');
      return {
        word: mark.textContent,
        shape: [borderWidth, borderRadius, height].join(),
        borderColor,
      };
    }),
  );
  await page.close();
  expect(shapes.map(({ word }) => word)).toEqual([
    'disputed',
    'established',
    'superseded',
    'claimed',
  ]);
  expect(new Set(shapes.map(({ shape }) => shape)).size).toBe(4);
  expect(new Set(shapes.map(({ borderColor }) => borderColor))).toEqual(new Set(['rgb(0, 0, 0)']));
});
