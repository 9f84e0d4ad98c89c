import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import type { Edition } from '../../../src/edition/edition.ts';
import { feedEntries } from '../../../src/edition/feed-entries.ts';
import { elementIn, elementsIn, wordsAt } from '../../../src/inspection/xml-tree.ts';
import { atomFeed } from '../../../src/sharing/feeds/atom-feed.ts';
import { jsonFeed } from '../../../src/sharing/feeds/json-feed.ts';
import { editionWith, freight, like } from '../../edition/good-edition.ts';
import { atomFaults } from './atom-faults.ts';
import { hostileTitles } from './hostile-titles.ts';
import { jsonFeedRules } from './json-feed-rules.ts';

const atomOf = (all: Edition) => atomFeed(all.site, feedEntries(all));
const jsonOf = (all: Edition) => JSON.parse(jsonFeed(all.site, feedEntries(all)));

const without = (text: string, ...signs: readonly string[]) =>
  [...text].filter((sign) => !signs.includes(sign)).join('');

/** Articles whose titles try to break out, each at its own address. */
const hostile = hostileTitles.map((title, index) => like({ title, slug: `hostile-${index}` }));

describe.each([
  ['one article', editionWith([freight])],
  ['none', editionWith([])],
  ['titles that try to break out', editionWith(hostile)],
  ['a site in a folder', editionWith([freight], { base: '/assay/' })],
  [
    'a publisher without an address of its licence',
    editionWith([freight], { licence: { name: 'Ask' } }),
  ],
] as const)('a feed of %s', (_, all) => {
  test('follows RFC 4287', () => {
    expect(atomFaults(atomOf(all))).toEqual([]);
  });

  test('follows JSON Feed 1.1', () => {
    expect(jsonFeedRules.safeParse(jsonOf(all)).error?.issues).toBeUndefined();
  });

  test('says the same in both forms', () => {
    const feed = elementIn(fromXml(atomOf(all)), 'feed');
    const items = jsonOf(all).items as readonly Record<string, string>[];
    const atom = elementsIn(feed, 'entry').map((entry) => ({
      id: wordsAt(entry, 'id'),
      published: wordsAt(entry, 'published'),
      updated: wordsAt(entry, 'updated'),
      summary: wordsAt(entry, 'summary'),
      author: wordsAt(elementIn(entry, 'author'), 'name'),
      tag: elementIn(entry, 'category').attributes['term'],
      content: wordsAt(entry, 'content'),
    }));
    const json = items.map((item) => ({
      id: item['id'],
      published: item['date_published'],
      updated: item['date_modified'],
      summary: item['summary'],
      author: (item['authors'] as unknown as readonly { name: string }[])[0]?.name,
      tag: item['tags']?.[0],
      content: item['content_html'],
    }));
    expect(atom).toEqual(json);
  });
});

test('a title comes out of a feed as it went in, but for characters that XML cannot hold', () => {
  const feed = elementIn(fromXml(atomOf(editionWith(hostile))), 'feed');
  const titles = elementsIn(feed, 'entry').map((entry) => wordsAt(entry, 'title'));
  expect(titles).toEqual(
    hostileTitles.map((title) => without(title, '\u0000', '\u0007', '\ufffe')),
  );
  const items = jsonOf(editionWith(hostile)).items as readonly { title: string }[];
  expect(items.map(({ title }) => title)).toEqual(hostileTitles);
});

test('a reader who knew an article is shown it again when its log says that it changed, and the feed says so', () => {
  const [change] = freight.article.changes;
  if (!change) throw new Error('the article of the good content has no change');
  const old = like({
    slug: 'old',
    published: '2024-01-01T00:00:00Z',
    changes: [
      { ...change, date: '2025-06-02' },
      { ...change, date: '2025-05-30' },
    ],
  });
  const newer = like({ slug: 'newer', published: '2025-06-01T08:30:00Z', changes: [] });
  const feed = elementIn(fromXml(atomOf(editionWith([newer, old]))), 'feed');
  expect(wordsAt(feed, 'updated')).toBe('2025-06-02T00:00:00Z');
  const entries = elementsIn(feed, 'entry').map((entry) => [
    wordsAt(entry, 'id'),
    wordsAt(entry, 'published'),
    wordsAt(entry, 'updated'),
  ]);
  expect(entries).toEqual([
    ['https://gazette.example/articles/old/', '2024-01-01T00:00:00Z', '2025-06-02T00:00:00Z'],
    ['https://gazette.example/articles/newer/', '2025-06-01T08:30:00Z', '2025-06-01T08:30:00Z'],
  ]);
});

test('a feed that has no entry yet asks no clock when it was updated', () => {
  const feed = elementIn(fromXml(atomOf(editionWith([]))), 'feed');
  expect(wordsAt(feed, 'updated')).toBe('1970-01-01T00:00:00Z');
});

test('the rules for Atom find what is wrong', () => {
  const feed = atomOf(editionWith([freight, like({ slug: 'second' })]));
  const broken = feed
    .replace(
      '<id>https://gazette.example/articles/second/</id>',
      '<id>https://gazette.example/articles/lake-freight/</id>',
    )
    .replace('<updated>2025-04-02T00:00:00Z</updated>', '<updated>2025-04-02</updated>')
    .replace(/<link rel="self"[^>]*>/, '<link rel="alternate" type="text/html" href="/"/>')
    .replace('<category term="Freight"/>', '<category/><guid/>');
  expect(atomFaults(broken)).toEqual([
    'updated: "2025-04-02" is no moment (section 3.3)',
    'link: "/" is no address',
    'link: a second alternate',
    'link: a second alternate',
    'feed: no link to itself (section 4.1.1)',
    'entry: unknown element guid',
    'category: no term (section 4.2.2.1)',
    'two entries have one id (section 4.2.6)',
  ]);
  expect(() => atomFaults(feed.replace('</feed>', ''))).toThrow();
});
