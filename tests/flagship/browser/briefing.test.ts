import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import jsQr from 'jsqr';
import { beforeAll, describe, expect, test } from 'vitest';
import { openContent } from '../../../src/integration/open-content.ts';
import type { CompiledArticle } from '../../../src/prose/compile-content.ts';
import type { Content } from '../../../src/reading/content.ts';
import { contrast, parseColour } from '../../browser/contrast.ts';
import { goTo, onSite, schemes, site, useBrowser } from '../../browser/open-page.ts';
import { readMarks } from '../../browser/read-colours.ts';
import { partsOf } from '../../content/lay-content.ts';
import { checkLayout } from '../../printing/check-layout.ts';
import { checkPdf } from '../../printing/check-pdf.ts';
import { allBlocks, type Block, readLayout } from '../../printing/read-layout.ts';
import { type ReadHeading, type ReadPdf, readPdf, setWordsOf } from '../../printing/read-pdf.ts';
import { slug } from '../flagship.ts';
import { comparePicture } from './kept-picture.ts';

const { context, open } = useBrowser();
const article = `/articles/${slug}/`;
const address = `${article}briefing/`;
const papers = ['a4', 'letter'] as const;

let content: Content;
let compiled: CompiledArticle;

beforeAll(async () => {
  const parts = partsOf(await openContent(site.content));
  const first = parts.compiled.articles.find((one) => one.article.slug === slug);
  if (!first) throw new Error('there is no article');
  content = parts.content;
  compiled = first;
});

/** Without white space: a PDF breaks lines where it likes. */
const dense = (words: string) => words.replace(/\s+/g, '');

/** What the page of the briefing, or of the article, says in these places, without citations. */
async function wordsOn(path: string, selector: string): Promise<string[]> {
  const page = await open(onSite(path), { javaScriptEnabled: false });
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const mark of copy.querySelectorAll('.cite')) mark.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    }),
  );
}

describe.each(papers)('the briefing on %s', (paper) => {
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  let layout: Block;

  beforeAll(async () => {
    bytes = await readFile(join(site.dist, article, `briefing-${paper}.pdf`));
    [pdf, layout] = await Promise.all([readPdf(bytes), readLayout(bytes)]);
  });

  test('is two sides of that paper, and no more than 250 kB', () => {
    // The browser rounds A4 up to whole dots of 1/100 inch.
    const [width, height] = paper === 'a4' ? [596, 843] : [612, 792];
    const sizes = pdf.pages.map((page) => [Math.round(page.width), Math.round(page.height)]);
    expect(sizes).toEqual([
      [width, height],
      [width, height],
    ]);
    expect(bytes.length).toBeLessThanOrEqual(250_000);
    expect(pdf.images).toBe(0);
  });

  test('says what it is, who wrote it and when', () => {
    const { byline, published, changes } = compiled.article;
    const stamp = (day: string) => `D:${day.slice(0, 10).replaceAll('-', '')}000000Z`;
    const modified = changes.map(({ date }) => date).toSorted();
    expect(pdf).toMatchObject({
      title: compiled.title.plain,
      author: byline,
      language: content.site.language,
      created: stamp(published),
      modified: stamp(modified.at(-1) ?? published),
    });
  });

  test('can be read by a screen reader', async () => {
    expect(await checkPdf(bytes)).toEqual([]);
  });

  test('has its faces in it, each as a subset that can be searched', () => {
    expect(new Set(pdf.fonts.map(({ name }) => name))).toEqual(
      new Set(['Newsreader16pt-Regular', 'SchibstedGrotesk-Regular']),
    );
    for (const font of pdf.fonts) {
      expect(font).toMatchObject({
        type: 'CIDFontType2',
        isEmbedded: true,
        isSubset: true,
        hasUnicode: true,
      });
    }
  });

  test('has an outline of its headings', async () => {
    const headings = await wordsOn(address, 'main :is(h1, h2, h3)');
    const titles = (list: readonly ReadHeading[]): string[] =>
      list.flatMap(({ title, below }) => [title, ...titles(below)]);
    expect(titles(pdf.outline).map(dense)).toEqual(headings.map(dense));
    expect(headings).toEqual(
      expect.arrayContaining([compiled.title.plain, 'In brief', 'Who says what', 'Sources']),
    );
  });

  test('says every word of its page, in its order', async () => {
    const page = await open(onSite(address), { javaScriptEnabled: false });
    const words = await page.locator('main').evaluate((main) => {
      for (const drawing of main.querySelectorAll('svg')) drawing.remove();
      return main.textContent ?? '';
    });
    expect(words.length).toBeGreaterThan(5000);
    expect(dense(pdf.tags.map(setWordsOf).join(''))).toBe(dense(words));
  });

  test('bears its title, its address, its date, its version and the number of each side', () => {
    const [first, second] = pdf.pages.map(({ artifacts }) => dense(artifacts));
    const foot =
      /assay\.example\/articles\/russia-us-rare-earths·\d{1,2}[A-Z][a-z]+\d{4}·version[0-9a-f]{7}/;
    for (const side of [first, second]) expect(side).toMatch(foot);
    expect(first).toContain('1/2');
    expect(second).toContain('2/2');
    expect(first).not.toContain(dense(compiled.title.plain));
    expect(second).toContain(dense(compiled.title.plain));
  });

  test('names every source that it cites, once, and leads to it without printing its address', async () => {
    const named = await wordsOn(address, '.paper-sources li');
    expect(named.length).toBeGreaterThan(5);
    expect(new Set(named).size).toBe(named.length);
    const all = dense(pdf.pages.map(({ words, artifacts }) => words + artifacts).join(''));
    const links = pdf.links.map((link) => link.address);
    for (const source of content.sources.values()) {
      if (!source.address || !named.some((words) => words.includes(source.title))) continue;
      expect(all).not.toContain(source.address.replace('https://', ''));
      expect(links).toContain(source.address);
    }
  });

  test('fills both sides', () => {
    const [page] = pdf.pages;
    const lines = allBlocks(layout).flatMap((block) => block.lines);
    for (const side of [0, 1]) {
      const lowest = Math.min(
        ...lines.filter((line) => line.page === side).map(({ base }) => base),
      );
      expect(lowest).toBeLessThan(0.08 * (page?.height ?? 0));
    }
  });

  test('says nothing twice: no sentence of in brief stands in the text again', async () => {
    const sentences = (await wordsOn(address, '.in-brief li, .standfirst')).flatMap((words) =>
      words.split(/(?<=[.!?])\s+/),
    );
    const body = (await wordsOn(address, '.paper-body')).join(' ');
    expect(sentences.length).toBeGreaterThan(4);
    for (const sentence of sentences) expect(body).not.toContain(sentence);
  });

  test('has a code that leads a camera to the article', async () => {
    const { width, height, pixels } = await pdf.draw(0, 1.5);
    expect(jsQr(pixels, width, height)?.data).toBe(site.published + article);
  });

  test('is set as a newspaper would set it', () => {
    const [page] = pdf.pages;
    if (!page) throw new Error('no page');
    expect(checkLayout(layout, page)).toEqual([]);
  });

  test('ends both columns of its text, figures among it, within four lines of each other', () => {
    const blocks = allBlocks(layout);
    const end = blocks.findIndex((block) => block.type === 'H2' && said(block) === 'Who says what');
    const { width } = pdf.pages[0] ?? { width: 0 };
    const lines = blocks
      .slice(0, end)
      .filter(({ type }) => type === 'P')
      .flatMap((block) => block.lines)
      .filter(({ page }) => page === 1);
    expect(lines.filter(({ size }) => size > 10).length).toBeGreaterThan(5);
    const [left, right] = [
      lines.filter((line) => line.left < width / 2),
      lines.filter((line) => line.left > width / 2),
    ].map((column) => Math.min(...column.map(({ base }) => base)));
    const lead = 10.5 * 1.29;
    expect(Math.abs((left ?? 0) - (right ?? 0))).toBeLessThanOrEqual(4 * lead);
  });

  test.each([0, 1])('looks as it did: side %i, counted from 0', async (side) => {
    comparePicture(`briefing-${paper}-${side + 1}`, await pdf.draw(side, 48 / 72));
  });
});

function said({ lines }: Block): string {
  return lines.map(({ words }) => words).join('');
}

test('what a briefing says, and so each of its numbers, is what the article says', async () => {
  const printed = [
    ...(await wordsOn(address, 'h1, .standfirst, .in-brief li, .paper-body > :not(.paper-figure)')),
    ...(await wordsOn(address, '.paper-figure :is(h2, .measure)')),
  ];
  expect(printed.length).toBeGreaterThan(15);
  const [whole = ''] = await wordsOn(article, 'article');
  for (const words of printed) expect(dense(whole)).toContain(dense(words));
});

test('in greys, the marks that matter are told from the others, and all from the paper', async () => {
  const page = await (await context()).newPage();
  await goTo(page, onSite(address));
  await page.emulateMedia({ media: 'print' });
  const marks = await page.evaluate(readMarks);
  const [highlighted, others] = [true, false].map((is) =>
    marks.filter(({ what }) => /highlight/.test(what) === is && !/\btrack\b/.test(what)),
  );
  expect(highlighted?.length).toBeGreaterThan(2);
  expect(others?.length).toBeGreaterThan(2);
  const white = parseColour('rgb(255, 255, 255)');
  for (const { what, colour } of marks) {
    expect(contrast(parseColour(colour), white), what).toBeGreaterThanOrEqual(3);
  }
  for (const one of highlighted ?? []) {
    for (const other of others ?? []) {
      expect(contrast(parseColour(one.colour), parseColour(other.colour))).toBeGreaterThan(3);
    }
  }
});

test.for([320, 390, 1280])(
  'at %i px the page offers both files and, where scripts run, to print',
  async (width) => {
    const viewport = { width, height: 800 };
    const page = await open(onSite(address), { viewport });
    for (const paper of papers) {
      const link = page.getByRole('link', { name: `PDF, ${paper === 'a4' ? 'A4' : 'Letter'}` });
      const href = (await link.getAttribute('href')) ?? '';
      const answer = await page.request.get(new URL(href, page.url()).href);
      expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    }
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Print' }).click();
    expect(await page.locator('body[data-printed]').count()).toBe(1);
    const plain = await open(onSite(address), { viewport, javaScriptEnabled: false });
    expect(await plain.getByRole('button', { name: 'Print' }).count()).toBe(0);
    const smallest = await plain
      .locator('main :is(p, li, h2, b)')
      .evaluateAll((elements) =>
        Math.min(
          ...elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
        ),
      );
    // 8 pt, as on paper, and larger on a phone.
    expect(smallest).toBeGreaterThanOrEqual(width < 640 ? 14 : 10.6);
  },
);

test('on a phone everything stands in one column', async () => {
  const page = await open(onSite(address), { viewport: { width: 320, height: 800 } });
  const columns = await page
    .locator('.sheet *')
    .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).columnCount));
  expect(columns.length).toBeGreaterThan(100);
  expect(new Set(columns)).toEqual(new Set(['auto', '1']));
});

test.each(schemes)('on a %s screen the code is dark on light', async (colorScheme) => {
  const page = await open(onSite(address), { colorScheme });
  const { ground, ink } = await page.locator('.qr-code').evaluate((code) => {
    const { backgroundColor, fill } = getComputedStyle(code);
    return { ground: backgroundColor, ink: fill };
  });
  expect([ground, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});
