import { beforeAll, expect, test } from 'vitest';
import { openContent } from '../../src/integration/open-content.ts';
import { listFiles } from '../../src/output/files.ts';
import { openGraphLocale } from '../../src/sharing/open-graph-locale.ts';
import { partsOf } from '../content/lay-content.ts';
import { site, useBrowser } from './open-page.ts';
import { type ReadPage, readPages, thingOn } from './read-pages.ts';
import { readSurfaces } from './surfaces.ts';
import { withoutNotices } from './without-notices.ts';

const { context } = useBrowser();
const { dist } = site;
const root = `${site.published}/`;

let pages: readonly ReadPage[];
let files: ReadonlySet<string>;
beforeAll(async () => {
  files = new Set(await listFiles(dist));
  const own = new Set(withoutNotices([...files]));
  const read = await readPages(await (await context()).newPage(), dist);
  pages = read.filter(({ file }) => own.has(file));
});

const isListed = ({ meta }: ReadPage) => meta['robots'] !== 'noindex';

test('each fact of each article has one value on every surface', async () => {
  const articles = pages.filter(({ file }) => /^articles\/[^/]+\/index\.html$/.test(file));
  expect(articles.length).toBeGreaterThan(0);
  for (const { canonical } of articles) {
    const surfaces = await readSurfaces(dist, pages, canonical);
    for (const [fact, stated] of Object.entries(surfaces)) {
      expect(new Set(Object.values(stated)).size, `${fact}: ${JSON.stringify(stated)}`).toBe(1);
    }
    expect(Object.values(surfaces.titles)[0]).not.toBe('');
    expect(Object.values(surfaces.published)[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test('every page that may be found says what it is for previews, with the words of its own head', async () => {
  const { language } = partsOf(await openContent(site.content)).content.site;
  const listed = pages.filter(isListed);
  expect(listed.length).toBeGreaterThan(5);
  for (const { file, title, meta, canonical } of listed) {
    expect(meta['og:url'], file).toBe(canonical);
    expect(title.replace(` · ${site.name}`, ''), file).toBe(meta['og:title']);
    expect(meta['og:description'], file).toBe(meta['description']);
    expect(meta['description'], file).toMatch(/\S{2}/);
    expect(meta['og:site_name'], file).toBe(site.name);
    expect(meta['og:locale'], file).toBe(openGraphLocale(language));
    const isArticle = /^articles\/[^/]+\/(?:briefing\/)?index\.html$/.test(file);
    expect(meta['og:type'], file).toBe(isArticle ? 'article' : 'website');
  }
});

test('frames and the missing page are found by nobody and say nothing for previews or programs', () => {
  const hidden = pages.filter((page) => !isListed(page));
  expect(hidden.length).toBeGreaterThan(1);
  for (const { file, meta, things, links } of hidden) {
    expect(file).toMatch(/\/embed\/|^404\.html$/);
    expect(Object.keys(meta).filter((name) => name.startsWith('og:'))).toEqual([]);
    expect(things).toEqual([]);
    expect(links.map(({ rel }) => rel)).not.toContain('alternate');
  }
  for (const { file } of pages.filter(isListed)) expect(file).not.toMatch(/\/embed\//);
});

test('every page leads to both feeds and to its icons, which are what they say', async () => {
  for (const { file, links } of pages.filter(isListed)) {
    const of = (rel: string) => links.filter((link) => link.rel === rel);
    expect(
      of('alternate').map(({ type, href }) => [type, href]),
      file,
    ).toEqual([
      ['application/atom+xml', '/feed.xml'],
      ['application/feed+json', '/feed.json'],
    ]);
    expect(
      of('icon').map(({ href }) => href),
      file,
    ).toEqual(['/favicon.ico', '/favicon.svg']);
    expect(
      of('apple-touch-icon').map(({ href }) => href),
      file,
    ).toEqual(['/apple-touch-icon.png']);
  }
  const page = await (await context()).newPage();
  await page.goto(`${site.origin}/datasets/`);
  const sizes = await page.evaluate(() =>
    Promise.all(
      ['/favicon.ico', '/apple-touch-icon.png'].map(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }),
    ),
  );
  expect(sizes).toEqual([
    [32, 32],
    [180, 180],
  ]);
});

test('pages say for programs what they are', () => {
  const types = new Set(pages.flatMap(({ things }) => things.map((thing) => thing['@type'])));
  expect([...types].sort()).toEqual([
    ...['AnalysisNewsArticle', 'BreadcrumbList', 'Claim', 'Dataset', 'NewsMediaOrganization'],
    'WebSite',
  ]);
});

test('every page below the first says the way to it, over pages that are there', () => {
  for (const page of pages.filter(isListed)) {
    if (page.file === 'index.html') {
      expect(page.things.map((thing) => thing['@type'])).toEqual([
        'WebSite',
        'NewsMediaOrganization',
      ]);
      continue;
    }
    const way = thingOn(page, 'BreadcrumbList')['itemListElement'] as readonly { item: string }[];
    expect(way[0]?.item, page.file).toBe(root);
    const own = root + page.file.replace(/index\.html$/, '');
    // The state that opens is known by its figure's address, and so is the way to it.
    expect([own, page.canonical], page.file).toContain(way.at(-1)?.item);
    for (const { item } of way) expect(isThere(item), `${page.file}: ${item}`).toBe(true);
    expect(new Set(way.map(({ item }) => item)).size, page.file).toBe(way.length);
  }
});

test('a dataset says enough of itself to be found: 50 characters at least, its terms and its rows', () => {
  const datasets = pages.filter(({ file }) => /^datasets\/[^/]+\/index\.html$/.test(file));
  expect(datasets.length).toBeGreaterThan(0);
  for (const page of datasets) {
    const dataset = thingOn(page, 'Dataset');
    expect(dataset['name'], page.file).toBe(page.heading);
    expect(String(dataset['description']).length, page.file).toBeGreaterThanOrEqual(50);
    expect(dataset['license'], page.file).toMatchObject({ '@type': 'CreativeWork' });
    const files = dataset['distribution'] as readonly { contentUrl: string }[];
    for (const { contentUrl } of files) expect(isThere(contentUrl), contentUrl).toBe(true);
  }
});

test('a claim says the words of its page and where it stands, and is rated by nobody', () => {
  const claims = pages.filter(({ file }) => /^claims\/[^/]+\/index\.html$/.test(file));
  expect(claims.length).toBeGreaterThan(0);
  for (const page of claims) {
    const claim = thingOn(page, 'Claim');
    expect(page.heading.endsWith(` says: ${claim['text']}`), page.file).toBe(true);
    expect(claim['description'], page.file).toBe(page.meta['description']);
    const appearances = claim['appearance'] as readonly { '@id': string; headline: string }[];
    for (const { '@id': address, headline } of appearances) {
      expect(pages.find(({ canonical }) => canonical === address)?.heading).toBe(headline);
    }
    expect(JSON.stringify(page.things)).not.toMatch(/rating|ClaimReview/i);
  }
});

/** Whether an address of the site is one of its files; what stands behind # is looked for by the build. */
function isThere(address: string): boolean {
  const path = address.replace(root, '').replace(/#.*$/, '');
  return files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path);
}
