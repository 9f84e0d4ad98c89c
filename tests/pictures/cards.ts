import type { Element, ElementContent } from 'hast';
import { selectAll } from 'hast-util-select';
import { s } from 'hastscript';
import type { Box } from '../../src/charts/box.ts';
import { examples } from '../../src/charts/examples.ts';
import type { Series } from '../../src/charts/series.ts';
import type {
  CardFigure,
  CardWords,
  ClaimWords,
  SiteWords,
  StoryWords,
} from '../../src/edition/card.ts';
import { type PictureFace, setLine } from '../../src/pictures/faces.ts';
import { outline } from '../../src/pictures/outline.ts';
import { bars, type Extent, inkOf, textOf } from './given.ts';

export const site = { name: 'The Ferry Post', address: 'ferry.example' };

/** A title of more than 200 characters. */
export const longTitle =
  'After eleven years of argument the harbour council decides that the ferry to the northern islands will run every hour, that bicycles travel free of charge, and that nobody may be left behind on the pier again';

export function figureOf(series: Series): CardFigure {
  const sources = [{ who: 'Source: Port City Council', years: ', 2025' }];
  return { series, measure: 'Bicycles taken by ferry, thousands, 2025', sources };
}

export const story: StoryWords = {
  kind: 'story',
  site,
  what: 'Analysis',
  subject: 'Transport',
  headline: 'North Bank was the fourth of seven piers in 2025',
  standfirst: 'The council wants to count on every pier from the next spring on.',
  figure: figureOf(bars),
  dates: ['20 January 2026', 'January 2026', '2026'],
};

const { figure: _figure, ...withoutFigure } = story;
export const plainStory = withoutFigure;

export const claim: ClaimWords = {
  kind: 'claim',
  site,
  status: 'disputed',
  statement: 'Nobody was ever left behind on the pier.',
  speaker: 'Ann Lee',
  role: 'harbour master',
  occasion: 'the Ferry Post, 1 May 2025',
  reason: 'The log of the pier names two who were.',
};

export const siteWords: SiteWords = {
  kind: 'site',
  site,
  tagline: 'Everything that floats',
  description: 'An invented paper about ferries, complete and without a fault.',
};

const { role: _role, ...withoutRole } = claim;
export const roleless = withoutRole;

/** Cards with everything, with too much, and with as little as there can be. */
export const cards: readonly (readonly [name: string, words: CardWords])[] = [
  ['an article', story],
  ['an article without a figure', plainStory],
  ['an article of one word', { ...plainStory, headline: 'Ferries' }],
  [
    'an article without subject and date',
    { kind: 'story', site, what: 'Analysis', headline: 'A boat', standfirst: 'It floats.' },
  ],
  ['an article with a long title', { ...story, headline: longTitle }],
  [
    'an article with a long title alone',
    { ...plainStory, headline: longTitle, standfirst: longTitle },
  ],
  [
    'an article with a word wider than its column',
    { ...story, headline: `${'Donaudampfschiff'.repeat(3)} found` },
  ],
  ['an article with a long subject', { ...story, subject: longTitle }],
  ['a figure with a long measure', { ...story, figure: { ...figureOf(bars), measure: longTitle } }],
  [
    'a figure with a long source',
    { ...story, figure: { ...figureOf(bars), sources: [{ who: longTitle, years: ', 2025' }] } },
  ],
  ['a site with a long name', { ...story, site: { ...site, name: longTitle } }],
  [
    'names of the middle and the east of Europe',
    {
      ...story,
      headline: 'Šefčovič and Erdoğan meet Łukasz Dvořák in Iğdır; Ştefan Ţăranu stays away',
    },
  ],
  ['a claim', claim],
  ['a claim without role', roleless],
  ['a claim that something took the place of', { ...claim, status: 'superseded' }],
  [
    'a long claim',
    { ...claim, statement: longTitle, speaker: longTitle, role: longTitle, occasion: longTitle },
  ],
  ['a claim of two words', { ...claim, statement: 'It floats.' }],
  ['the site', siteWords],
  ['the site with many words', { ...siteWords, tagline: longTitle, description: longTitle }],
  ['the mark', { kind: 'mark', site }],
  [
    'the mark with a long address',
    { kind: 'mark', site: { name: '', address: `${'ferry-'.repeat(30)}.example` } },
  ],
  ...Object.entries(examples).flatMap(([kind, named]) =>
    Object.entries(named).map(
      ([name, series]) => [`${kind}, ${name}`, { ...story, figure: figureOf(series) }] as const,
    ),
  ),
];

/** Something that stands on a card, with the room that its ink takes. */
export interface Block {
  readonly what: string;
  readonly box: Box;
}

/** What stands on a card side by side: lines of words, the words of the drawing, rules, the tile. */
export function blocksOf(card: Element): Block[] {
  return card.children
    .filter((child): child is Element => child.type === 'element')
    .slice(1)
    .filter((element) => !isStrike(element))
    .map((element) => ({ what: nameOf(element), box: boxOf(element) }));
}

/** A line through words lies on them. */
function isStrike({ tagName, properties }: Element): boolean {
  return tagName === 'path' && properties['transform'] === undefined;
}

function nameOf(element: Element): string {
  return element.tagName === 'text' ? textOf(element) : element.tagName;
}

function boxOf(element: Element): Box {
  const { properties } = element;
  const number = (name: string) => Number(properties[name] ?? 0);
  if (element.tagName === 'rect') {
    return { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
  }
  if (element.tagName === 'text') {
    const size = number('fontSize');
    const { width } = setLine(textOf(element), faceOf(element), size);
    const x = number('x') - (properties['textAnchor'] === 'end' ? width : 0);
    return { x, y: number('y') - 0.75 * size, width, height: 0.98 * size };
  }
  if (element.tagName === 'path') {
    const [, x, y, scale] =
      /^translate\((\S+) (\S+)\) scale\((\S+)\)$/.exec(String(properties['transform'])) ?? [];
    const size = 32 * Number(scale);
    return { x: Number(x), y: Number(y), width: size, height: size };
  }
  return around(inkOf(outline(s('svg', element), { lacking: 'boxes' })));
}

function around(inks: readonly Extent[]): Box {
  const [x, y] = [
    Math.min(...inks.map(({ left }) => left)),
    Math.min(...inks.map(({ top }) => top)),
  ];
  const right = Math.max(...inks.map(({ right }) => right));
  const bottom = Math.max(...inks.map(({ bottom }) => bottom));
  return { x, y, width: right - x, height: bottom - y };
}

function faceOf({ properties }: Element): PictureFace {
  if (properties['fontFamily'] !== undefined) return 'newsreader-display';
  return Number(properties['fontWeight']) === 700 ? 'grotesk-bold' : 'grotesk-regular';
}

/** Every colour that words are written in, the drawing's too. */
export function inksOf(card: Element): string[] {
  const found = new Set<string>();
  const visit = (node: ElementContent, from: string): void => {
    if (node.type !== 'element') return;
    const fill = String(node.properties['fill'] ?? from);
    if (node.tagName === 'text') found.add(fill);
    for (const child of node.children) visit(child, fill);
  };
  for (const child of card.children) if (child.type === 'element') visit(child, '#000');
  return [...found];
}

/** The lines that are set in the headline's face, as one text. */
export function headlineOf(card: Element): string {
  return selectAll('svg > text', card, 'svg')
    .filter((text) => faceOf(text) === 'newsreader-display')
    .map(textOf)
    .join(' ');
}

export function linesOf(card: Element): string[] {
  return selectAll('svg > text', card, 'svg').map(textOf);
}
