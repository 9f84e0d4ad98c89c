import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/output/files.ts';
import { site } from './open-page.ts';
import { withoutNotices } from './without-notices.ts';

const { dist } = site;
const files = withoutNotices(await listFiles(dist));
/** The address of an article of the site. */
const [article = ''] = files.flatMap(
  (file) => /^articles\/[^/]+\/(?=index\.html$)/.exec(file)?.map((path) => `/${path}`) ?? [],
);

/** What a page says of itself in its head, by property or name. */
async function metaOf(page: string): Promise<Map<string, string>> {
  const html = await readFile(join(dist, page), 'utf8');
  const tags = html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g);
  return new Map([...tags].map(([, name = '', content = '']) => [name, content]));
}

/** Pages that are reached by links of their own: a frame is shown on somebody else's page, and nobody links to the page that is missing. */
const pages = files.filter(
  (file) => file.endsWith('.html') && !file.includes('/embed/') && file !== '404.html',
);
const heads = new Map(
  await Promise.all(pages.map(async (page) => [page, await metaOf(page)] as const)),
);
const cardOf = (page: string) => heads.get(page)?.get('og:image');
const pageAt = (address: string) => `${address.slice(1)}index.html`;

test('every page that can be linked to has a card, at its whole address, with its size and its words', () => {
  for (const [page, head] of heads) {
    const [, card = ''] = head.get('og:image')?.split(site.published) ?? [];
    expect(head.get('og:image'), page).toBe(site.published + card);
    expect(card, page).toMatch(/^\/cards\/[0-9a-f]{16}\.png$/);
    expect(head.get('twitter:image'), page).toBe(head.get('og:image'));
    expect(head.get('og:image:type'), page).toBe('image/png');
    expect(head.get('og:image:width'), page).toBe('1200');
    expect(head.get('og:image:height'), page).toBe('630');
    expect(head.get('twitter:card'), page).toBe('summary_large_image');
    expect(head.get('og:image:alt')?.length, page).toBeGreaterThan(20);
    expect(head.get('twitter:image:alt'), page).toBe(head.get('og:image:alt'));
  }
});

test('every card that is named is there, is what it says, and is light; none is there for nothing', async () => {
  const named = new Set(
    [...heads.values()].map((head) => head.get('og:image')?.slice(site.published.length)),
  );
  for (const address of named) {
    const file = join(dist, address ?? '');
    expect(existsSync(file), address).toBe(true);
    const bytes = await readFile(file);
    expect(imageSize(bytes)).toMatchObject({ type: 'png', width: 1200, height: 630 });
    expect(bytes.length).toBeLessThanOrEqual(60_000);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(address).toBe(`/cards/${hash.slice(0, 16)}.png`);
  }
  const present = files.filter((file) => file.startsWith('cards/')).map((file) => `/${file}`);
  expect(new Set(present)).toEqual(named);
});

test('an article, its numbers and its briefing show one card; what has none of its own, that of the site', () => {
  const own = cardOf(pageAt(article));
  expect(cardOf(pageAt(`${article}numbers/`))).toBe(own);
  expect(cardOf(pageAt(`${article}briefing/`))).toBe(own);
  const others = pages.filter((page) => !/^(?:articles|figures|claims)\/.+\//.test(page));
  expect(others).toEqual(expect.arrayContaining(['index.html', 'claims/index.html']));
  expect(others.some((page) => /^datasets\/.+\//.test(page))).toBe(true);
  expect(new Set(others.map(cardOf)).size).toBe(1);
  expect(cardOf('index.html')).not.toBe(own);
});

test('each figure, each of its states and each claim shows a card of its own', () => {
  const single = pages.filter((page) => /^(?:figures|claims)\/.+\/index\.html$/.test(page));
  const byCard = Map.groupBy(single, (page) => cardOf(page));
  const shared = [...byCard.values()].filter((pages) => pages.length > 1);
  // The state that a figure opens in is the figure itself.
  const opening = single.filter((page) => /^figures\/[^/]+\/[^/]+\/index\.html$/.test(page));
  const stated = new Set(opening.map((page) => page.replace(/[^/]+\/index\.html$/, 'index.html')));
  expect(shared.map((pages) => pages.at(-1))).toEqual([...stated]);
  for (const pages of shared)
    expect(pages).toEqual([
      expect.stringMatching(/^figures\/[^/]+\/[^/]+\/index\.html$/),
      pages.at(-1),
    ]);
});
