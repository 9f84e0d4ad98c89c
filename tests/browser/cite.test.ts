import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dateWords } from '../../src/charts/calendar.ts';
import { addressOfFile, listFiles } from '../../src/output/files.ts';
import { readBibtex } from '../sharing/citation/read-bibtex.ts';
import { readRis } from '../sharing/citation/read-ris.ts';
import { goTo, onSite, site, useBrowser } from './open-page.ts';
import { withoutNotices } from './without-notices.ts';

const { context, open } = useBrowser();
const withoutScripts = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };

const files = withoutNotices(await listFiles(site.dist));
const pagesOf = new Set(files.filter((file) => file.endsWith('.html')));
/** Beside pages that are there: what was cited from one that has moved is kept, too. */
const citations = files.filter(
  (file) =>
    /(^|\/)citation\.[^./]+$/.test(file) && pagesOf.has(file.replace(/[^/]*$/, 'index.html')),
);
/** The address of an article of the site. */
const article = addressOfFile(
  files.find((file) => /^articles\/[^/]+\/index\.html$/.test(file)) ?? 'there is none',
);
const citedPages = [...new Set(citations.map((file) => file.replace(/[^/]+$/, 'index.html')))];

function read(file: string): Promise<string> {
  return readFile(join(site.dist, file), 'utf8');
}

/** What the four files beside a page say, each read by the rules of its format. */
async function citedBeside(page: string) {
  const [text, bibtex, ris, csl] = await Promise.all(
    ['txt', 'bib', 'ris', 'json'].map((ending) =>
      read(page.replace('index.html', `citation.${ending}`)),
    ),
  );
  const [entry] = readBibtex(bibtex as string);
  const fields = readRis(ris as string);
  const [item] = JSON.parse(csl as string);
  return { text: text as string, entry, fields, item };
}

/** What a page shows of its citation; runs in a browser. */
function shownOn(html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const links = [...page.querySelectorAll('.cite-files a')];
  return {
    title: page.title,
    address: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
    citation: page.querySelector('#citation')?.textContent ?? '',
    links: links.map((link) => link.getAttribute('href') ?? ''),
  };
}

/** What the head of a page says in a meta element. */
async function metaOf(page: Page, name: string): Promise<string | null> {
  return page.locator(`meta[name="${name}"]`).getAttribute('content');
}

test('every article, figure, state, dataset and claim can be cited, and nothing else', () => {
  const own = (file: string) => /^(articles|datasets|claims)\/[^/]+\/index\.html$/.test(file);
  const view = (file: string) => /^figures\/(?!.*\bembed\b).+\/index\.html$/.test(file);
  const wanted = files.filter((file) => own(file) || (view(file) && file !== 'figures/index.html'));
  expect(wanted.filter(own).length).toBeGreaterThan(2);
  expect(wanted.filter(view).length).toBeGreaterThan(0);
  expect([...citedPages].sort()).toEqual(wanted.sort());
});

test('each citation is linked from its page with its format, and says what the page says', async () => {
  const page = await (await context()).newPage();
  const linked: string[] = [];
  for (const file of citedPages) {
    const shown = await page.evaluate(shownOn, await read(file));
    linked.push(...shown.links.map((link) => link.slice(1)));
    const { text, entry, fields, item } = await citedBeside(file);
    const title = shown.title.replace(/ · [^·]*$/, '');
    const { address } = shown;
    // On the page a day stays with its month.
    expect(text, file).toBe(`${shown.citation.replaceAll('\u00a0', ' ')}\n`);
    expect([entry?.title, fields.TI, item.title], file).toEqual([title, title, title]);
    expect([entry?.URL, fields.UR, item.URL], file).toEqual([address, address, address]);
    expect(text.endsWith(`. Version ${item.version}. ${address}\n`), file).toBe(true);
    expect(entry?.note, file).toMatch(new RegExp(`\\bversion ${item.version}$`, 'i'));
    expect(fields.N1, file).toBe(entry?.note);
    expect(entry?.issued, file).toEqual(item.issued);
    const parts: number[] = item.issued?.['date-parts'][0] ?? [];
    const day = parts.map((part) => String(part).padStart(2, '0'));
    expect(fields.DA, file).toBe(day.length > 0 ? `${day.join('/')}/` : undefined);
    expect(text, file).toContain(day.length > 0 ? dateWords(day.join('-')) : ', undated.');
  }
  expect(linked.sort()).toEqual([...citations].sort());
});

test('an article is cited by the day on its page and the version on its briefing', async () => {
  const page = await open(onSite(article), withoutScripts);
  const { item } = await citedBeside(`${article.slice(1)}index.html`);
  const day = await page.locator('.byline time').first().getAttribute('datetime');
  expect(item.issued['date-parts'][0].map((part: number) => String(part).padStart(2, '0'))).toEqual(
    day?.split('-'),
  );
  const byline = await page.locator('.byline b').first().textContent();
  expect(byline?.toLowerCase()).toBe(`by ${item.author[0].literal}`.toLowerCase());
  await page.goto(`${site.origin}${article}briefing/`);
  expect(await page.locator('.byline').textContent()).toContain(`Version ${item.version}`);
});

test('a dataset is cited in the version of its package, by the day on which it was retrieved', async () => {
  const pages = citedPages.filter((file) => file.startsWith('datasets/'));
  expect(pages.length).toBeGreaterThan(0);
  for (const file of pages) {
    const { item } = await citedBeside(file);
    const described = JSON.parse(await read(file.replace('index.html', 'datapackage.json')));
    expect(item.version, file).toBe(described.version);
    const { title } = described.contributors.find((one: { roles: string[] }) =>
      one.roles.includes('creator'),
    );
    expect(item.author, file).toEqual([{ literal: title }]);
  }
});

test('no two things have the same key, and one thing has one', async () => {
  const addresses = new Map<string, string>();
  for (const file of citedPages) {
    const { entry, item } = await citedBeside(file);
    expect(entry?.id, file).toBe(item.id);
    expect(addresses.get(item.id) ?? item.URL, file).toBe(item.URL);
    addresses.set(item.id, item.URL);
  }
  expect(new Set(addresses.values()).size).toBe(addresses.size);
});

test('the head of the article tells programs the same, and where its PDF is', async () => {
  const page = await open(onSite(article), withoutScripts);
  const { item } = await citedBeside(`${article.slice(1)}index.html`);
  const parts: number[] = item.issued['date-parts'][0];
  const date = parts.map((part) => String(part).padStart(2, '0')).join('/');
  expect(await metaOf(page, 'citation_title')).toBe(item.title);
  expect(await metaOf(page, 'citation_author')).toBe(item.author[0].literal);
  expect(await metaOf(page, 'citation_publication_date')).toBe(date);
  expect(await metaOf(page, 'citation_online_date')).toBe(date);
  expect(await metaOf(page, 'citation_journal_title')).toBe(item['container-title']);
  expect(await metaOf(page, 'citation_language')).toBe(item.language);
  expect(await metaOf(page, 'citation_public_url')).toBe(item.URL);
  const pdf = new URL((await metaOf(page, 'citation_pdf_url')) ?? '').pathname;
  expect(files).toContain(pdf.slice(1));
  for (const link of await page.locator('meta[name^="citation_"]').all()) {
    expect(await link.getAttribute('content')).not.toBe('');
  }
});

test('with scripts off the words and the files are there, and no button that does nothing', async () => {
  const page = await open(onSite(article), withoutScripts);
  expect(await page.locator('#citation').isVisible()).toBe(true);
  expect(await page.locator('.cite-files a:visible').allTextContents()).toEqual([
    'Text',
    'BibTeX',
    'RIS',
    'CSL-JSON',
  ]);
  const button = page.locator('.how-to-cite button');
  expect(await button.isVisible()).toBe(false);
  expect(await button.getAttribute('data-copy')).toBe('citation');
});

test('on paper there are the words and no control', async () => {
  const page = await (await context()).newPage();
  await page.emulateMedia({ media: 'print' });
  for (const folder of ['articles', 'figures', 'datasets', 'claims']) {
    const address = addressOfFile(citedPages.find((one) => one.startsWith(`${folder}/`)) ?? '');
    await goTo(page, onSite(address));
    expect(await page.locator('#citation').isVisible(), address).toBe(true);
    expect(await page.locator('.cite-files a').count(), address).toBe(4);
    expect(await page.locator('.how-to-cite :is(a, button):visible').count(), address).toBe(0);
  }
});
