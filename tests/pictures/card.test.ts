import fc from 'fast-check';
import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { inside, overlaps } from '../../src/charts/box.ts';
import type { BarSeries } from '../../src/charts/kinds/bar/bar-series.ts';
import type { CardWords, StoryWords } from '../../src/edition/card.ts';
import { drawCard } from '../../src/pictures/draw-card.ts';
import { toSvg } from '../../src/pictures/figure-picture.ts';
import { outline } from '../../src/pictures/outline.ts';
import { rasterizeSmall } from '../../src/pictures/rasterize.ts';
import { contrast } from '../browser/contrast.ts';
import { exampleOf } from '../charts/known.ts';
import {
  blocksOf,
  cards,
  claim,
  figureOf,
  headlineOf,
  inksOf,
  linesOf,
  longTitle,
  plainStory,
  roleless,
  site,
  siteWords,
  story,
} from './cards.ts';

/** A letter may lean out of its advance a little. */
const slack = 3;
const margin = 44;
const room = {
  x: margin - slack,
  y: margin - 24,
  width: 1200 - 2 * (margin - slack),
  height: 630 - 2 * (margin - 24),
};

/** Nothing leaves the margins, nothing covers anything, and no letter is an empty box. */
function expectSet(card: Element): void {
  const blocks = blocksOf(card);
  expect(blocks.filter(({ box }) => !inside(box, room))).toEqual([]);
  const covered = blocks.flatMap((a, index) =>
    blocks.slice(index + 1).filter((b) => overlaps(a.box, b.box, -slack)),
  );
  expect(covered).toEqual([]);
  const outlined = outline(card, { lacking: 'boxes' });
  const glyphs = selectAll('use', outlined, 'svg').map(({ properties }) => properties['xLinkHref']);
  expect(glyphs.filter((glyph) => /^#g[a-z]0$/.test(String(glyph)))).toEqual([]);
  expect(toSvg(card)).not.toMatch(/NaN|Infinity|undefined|class=|style=|var\(/);
}

/** The card where it can be drawn, else the one without its figure. */
function drawn(words: CardWords): Element {
  const card = drawCard(words) ?? (words.kind === 'story' ? drawBare(words) : undefined);
  if (!card) throw new Error('drawn: neither with its figure nor without it');
  return card;
}

function drawBare({ figure, ...words }: StoryWords): Element | undefined {
  return drawCard(words);
}

const drawnCards = cards.map(([name, words]) => [name, drawn(words)] as const);

test.each(drawnCards)('Words stay in the margins and apart: %s', (_, card) => expectSet(card));

test('Any words can be set, or the card says that it cannot', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({ minLength: 1, maxLength: 300 }),
    fc.lorem({ maxCount: 40 }),
    fc.string({ unit: fc.constantFrom('W', 'i', ' ', 'č', '-'), minLength: 1, maxLength: 200 }),
  );
  let set = 0;
  const expectAll = (...all: CardWords[]) => {
    for (const card of all.map(drawCard)) {
      if (card === undefined) continue;
      set += 1;
      expectSet(card);
    }
  };
  fc.assert(
    fc.property(anything, anything, anything, anything, (a, b, c, d) => {
      const more = { site: { ...site, name: d }, subject: b, standfirst: c };
      const figure = { ...figureOf(exampleOf('bar', 'one row')), measure: c };
      expectAll(
        { ...plainStory, ...more, headline: a },
        { ...story, ...more, headline: a, figure: { ...figure, sources: [{ who: b, years: '' }] } },
        { ...claim, site: more.site, statement: a, speaker: b, role: c, occasion: d, reason: a },
        { ...siteWords, site: more.site, tagline: a, description: b },
      );
    }),
    { numRuns: 40 },
  );
  expect(set).toBeGreaterThan(40);
});

test('All words can be read on their ground', () => {
  const white = [255, 255, 255, 1] as const;
  const channels = (hex: string) => {
    const [red = 0, green = 0, blue = 0] =
      (hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex)
        .match(/\w\w/g)
        ?.map((pair) => Number.parseInt(pair, 16)) ?? [];
    return [red, green, blue, 1] as const;
  };
  const statuses = ['established', 'claimed', 'disputed', 'superseded'] as const;
  const all = [
    ...drawnCards.filter(([name]) => !name.startsWith('stack')).map(([, card]) => card),
    ...statuses.map((status) => drawn({ ...claim, status })),
  ];
  const inks = new Set(all.flatMap(inksOf));
  expect(inks.size).toBeGreaterThan(5);
  for (const ink of inks) expect(contrast(channels(ink), white), ink).toBeGreaterThan(4.5);
});

test('No word of a card is smaller than 26 px, so that it can be read where the card is 400 px wide', () => {
  for (const [name, card] of drawnCards) {
    const sizes = selectAll('svg > text', card, 'svg').map((text) =>
      Number(text.properties['fontSize']),
    );
    const [strip] = selectAll('svg > g', card, 'svg');
    const scale = Number(/scale\((\S+)\)/.exec(String(strip?.properties['transform']))?.[1] ?? 2);
    expect(Math.min(...sizes, 13 * scale), name).toBeGreaterThanOrEqual(26);
  }
});

test('A title of 200 characters stands there whole, with a figure and without', () => {
  expect(longTitle.length).toBeGreaterThan(200);
  expect(headlineOf(drawn({ ...story, headline: longTitle }))).toBe(longTitle);
  expect(headlineOf(drawn({ ...plainStory, headline: longTitle }))).toMatch(
    `${longTitle} The council`,
  );
  expect(headlineOf(drawn({ ...claim, statement: longTitle }))).toBe(longTitle);
});

test('An article without a figure shows its standfirst, one with a figure that figure', () => {
  expect(headlineOf(drawn(plainStory))).toBe(`${story.headline} ${story.standfirst}`);
  const card = drawn(story);
  expect(headlineOf(card)).toBe(story.headline);
  expect(linesOf(card)).toContain('Bicycles taken by ferry, thousands, 2025');
  expect(selectAll('[dataId]', card, 'svg').length).toBeGreaterThan(3);
});

test('Kicker and foot say what it is, who publishes, when, and who counted', () => {
  const lines = linesOf(drawn(story));
  expect(lines.slice(0, 2)).toEqual(['Analysis', 'Transport']);
  expect(lines.slice(-2)).toEqual(['The Ferry Post', 'January 2026']);
  expect(linesOf(drawn(plainStory)).slice(-2)).toEqual(['The Ferry Post', '20 January 2026']);
  expect(lines).toContain('Source: Port City Council, 2025');
});

test('A long source loses words, never its year; many are counted', () => {
  const sourceIn = (...sources: { who: string; years: string }[]) =>
    linesOf(
      drawn({ ...story, figure: { ...figureOf(exampleOf('bar', 'one row')), sources } }),
    ).find((line) => line.startsWith('Source'));
  const long = {
    who: 'Source: The Society for the Counting of Bicycles on Ferries',
    years: ', 2025',
  };
  expect(sourceIn(long)).toBe('Source: The Society for the Counting of…, 2025');
  expect(sourceIn(long, { who: 'Sources: 2 publishers', years: ', 2019–2025' })).toBe(
    'Sources: 2 publishers, 2019–2025',
  );
  expect(sourceIn({ who: 'Source: 交通局', years: ', 2025' })).toBe('Source: named on the page');
});

test('A claim says its status in a word, who said it, where, and why it has that status', () => {
  const all = (words: CardWords) => linesOf(drawn(words)).join('|');
  expect(all(claim)).toBe(
    'Who says what|Disputed|Nobody was ever left|behind on the pier.|Ann Lee, harbour master|the Ferry Post, 1 May 2025|The log of the pier names two who were.|The Ferry Post',
  );
  expect(all(roleless)).toContain('|Ann Lee|');
});

test('Of a long reason a claim says two lines, and of one that cannot be set nothing', () => {
  const said = (reason: string) => linesOf(drawn({ ...claim, reason })).join('|');
  const long =
    'The log of the pier names two who were, and a third who walked round the lake. '.repeat(4);
  expect(said(long)).toMatch(/\|The log of the pier [^|]+\|[^|]+…\|The Ferry Post$/);
  expect(said('Паром уходит в шесть')).toMatch(/\|the Ferry Post, 1 May 2025\|The Ferry Post$/);
});

test('Only a claim that something took the place of is struck through, line by line', () => {
  const strikes = (words: CardWords) =>
    selectAll('svg > path:not([transform])', drawn(words), 'svg').map(
      ({ properties }) => properties['d'],
    );
  expect(strikes(claim)).toEqual([]);
  expect(strikes({ ...claim, status: 'superseded' })).toEqual([
    expect.stringMatching(/^M80 \d+h\d+M80 \d+h\d+$/),
  ]);
});

test.each([
  ['Cyrillic', 'Паром уходит в шесть'],
  ['Greek', 'Το πλοίο φεύγει στις έξι'],
  ['Chinese', '渡轮六点开'],
  ['Arabic', 'تغادر العبارة في السادسة'],
])('Words in %s that matter are not set as boxes or left out: the card is another', (_, words) => {
  expect(drawCard({ ...plainStory, headline: words })).toBeUndefined();
  expect(drawCard({ ...story, figure: { ...figureOf(bars()), measure: words } })).toBeUndefined();
  expect(drawCard({ ...story, figure: figureOf(bars(words)) })).toBeUndefined();
  expect(drawCard({ ...claim, statement: words })).toBeUndefined();
  expect(drawCard({ ...claim, speaker: words })).toBeUndefined();
  expect(drawCard({ ...claim, role: words })).toBeUndefined();
  expect(drawCard({ ...claim, occasion: words })).toBeUndefined();
  expect(drawCard({ ...siteWords, tagline: words })).toBeUndefined();
});

/** A bar for each of some names. */
function bars(...names: string[]): BarSeries {
  const rows = ['North Bank', ...names].map((label, index) => ({
    id: `bar-${index}`,
    label,
    value: { kind: 'known', amount: 7 } as const,
    highlighted: false,
  }));
  return { kind: 'bar', display: { divisor: 1, unit: 'bicycles', suffix: '' }, rows };
}

test('Words that a card can do without are left out where they cannot be set', () => {
  const lines = linesOf(
    drawn({ ...plainStory, subject: 'Транспорт', standfirst: 'Паром уходит.' }),
  );
  expect(lines.join('|')).toBe(
    'Analysis|North Bank was the fourth|of seven piers in 2025|The Ferry Post|20 January 2026',
  );
  const unnamed = { name: 'Паром', address: 'parom.example' };
  expect(linesOf(drawn({ ...plainStory, site: unnamed })).slice(-2)).toEqual([
    'parom.example',
    '20 January 2026',
  ]);
  expect(linesOf(drawn({ kind: 'mark', site: unnamed }))).toEqual(['parom.example']);
});

test('A figure without a single value has no drawing to show', () => {
  const without = (kind: string, name: string) =>
    drawCard({ ...story, figure: figureOf(exampleOf(kind, name)) });
  expect(without('bar', 'nothing available')).toBeUndefined();
  expect(without('bar', 'no rows')).toBeUndefined();
  expect(without('line', 'no values')).toBeUndefined();
  expect(without('timeline', 'no events')).toBeUndefined();
});

test('A card is 1200 by 630 pixels, at most 60 kB, and the same bytes every time', () => {
  const heaviest = drawnCards
    .map(([, card]) => toSvg(card))
    .sort((a, b) => b.length - a.length)
    .slice(0, 3);
  for (const svg of [...heaviest, toSvg(drawn({ kind: 'mark', site }))]) {
    const png = rasterizeSmall(svg);
    expect(imageSize(png)).toMatchObject({ type: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThanOrEqual(60_000);
    expect(Buffer.compare(rasterizeSmall(svg), png)).toBe(0);
  }
  expect(toSvg(drawn(structuredClone(story)))).toBe(toSvg(drawn(story)));
});
