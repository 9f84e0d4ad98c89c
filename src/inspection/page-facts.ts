import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import type { Finding } from './finding.ts';
import { numeralsIn } from './numerals.ts';
import { checkAlternatives } from './page-rules/alternatives.ts';
import { checkHead } from './page-rules/head.ts';
import { checkHeadings } from './page-rules/headings.ts';
import { checkIds } from './page-rules/ids.ts';
import { checkInline } from './page-rules/inline.ts';
import { checkMarkup } from './page-rules/markup.ts';
import { checkOrigin } from './page-rules/origin.ts';
import { checkPolicy } from './page-rules/strict-policy.ts';
import { attribute, hasClass, offsetOf, type ParsedPage, shownWords } from './parse-page.ts';
import { firstPart } from './weigh.ts';

/** Something that stands at a place in a file. */
export interface Placed {
  readonly offset: number;
}

/** A number that the text states, with the id that its link leads to. */
export interface BoundWords extends Placed {
  /** As its link has it, e.g. "numbers/#reserves-2025". */
  readonly address: string;
  readonly words: string;
}

/** A number with its working, on a page of numbers. */
export interface ListedNumber extends Placed {
  readonly id: string;
  readonly wordings: readonly string[];
  /** As it is shown, e.g. "3,800,000 t". */
  readonly value: string;
  readonly rows: readonly { readonly address: string; readonly value: string }[];
}

/** A row of a table that shows data. */
export interface ShownRow extends Placed {
  /** Of the row in its file. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The card that previews of a page show. */
export interface CardFacts extends Placed {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

/** All that rules want to know of a page once it has been read; survives JSON. */
export interface PageFacts {
  /** What is wrong with the page by itself. */
  readonly findings: readonly Finding[];
  readonly ids: readonly string[];
  /** Everything of this site or another that it leads to or shows. */
  readonly links: readonly (Placed & { readonly address: string })[];
  readonly canonical?: string;
  /** Whether search is asked to leave it out. */
  readonly isHidden: boolean;
  readonly heading: string;
  /** See `Weight`. */
  readonly first?: number;
  readonly card?: CardFacts;
  readonly bound: readonly BoundWords[];
  readonly numbers: readonly ListedNumber[];
  readonly rows: readonly ShownRow[];
  /** Every numeral of its words, drawings left out, with how often it stands there. */
  readonly numerals: Readonly<Record<string, number>>;
}

/** Holds a page against the rules for one page, and reads from it what the others need. */
export function readFacts(page: ParsedPage, origin: string): PageFacts {
  const metas = new Map(
    page.elements
      .filter(({ tagName }) => tagName === 'meta')
      .map((meta) => [
        attribute(meta, 'property') ?? attribute(meta, 'name') ?? '',
        { words: attribute(meta, 'content') ?? '', offset: offsetOf(meta) },
      ]),
  );
  const canonical = page.elements.find((element) => attribute(element, 'rel') === 'canonical');
  const card = metas.get('og:image');
  const main = select('main', page.tree);
  const first = firstPart(page.text);
  const heading = page.elements.find(({ tagName }) => tagName === 'h1');
  return {
    findings: [
      ...checkHead(page, origin),
      ...checkPolicy(page),
      ...checkIds(page),
      ...checkHeadings(page),
      ...checkAlternatives(page),
      ...checkInline(page),
      ...checkOrigin(page, origin),
      ...checkMarkup(page),
    ],
    ids: page.elements.flatMap((element) => attribute(element, 'id') ?? []),
    links: page.elements.flatMap(linksOf),
    ...(canonical && { canonical: attribute(canonical, 'href') ?? '' }),
    isHidden: metas.get('robots')?.words.includes('noindex') ?? false,
    heading: heading ? shownWords(heading, (element) => hasClass(element, 'cite')) : '',
    ...(first !== undefined && { first }),
    ...(card && {
      card: {
        address: card.words,
        offset: card.offset,
        width: Number(metas.get('og:image:width')?.words),
        height: Number(metas.get('og:image:height')?.words),
        words: metas.get('og:image:alt')?.words ?? '',
      },
    }),
    bound: page.elements.filter(isBound).map((element) => ({
      offset: offsetOf(element),
      address: attribute(element, 'href') ?? '',
      words: shownWords(element),
    })),
    numbers: selectAll('main li:has(> span[id]):has(data)', page.tree).map(readNumber),
    rows: page.elements.filter(({ tagName }) => tagName === 'tr').flatMap(readRow),
    numerals: main ? countOf(numeralsIn(shownWords(main, isNotText))) : {},
  };
}

function isBound(element: Element): boolean {
  return element.tagName === 'a' && hasClass(element, 'number');
}

/** Drawings have their own words, and some parts are for the screen or for paper alone. */
function isNotText(element: Element): boolean {
  return element.tagName === 'svg' || element.tagName === 'nav' || hasClass(element, 'screen');
}

function linksOf(element: Element): (Placed & { address: string })[] {
  return ['href', 'src'].flatMap((name) => {
    const address = attribute(element, name);
    return address === undefined ? [] : [{ address, offset: offsetOf(element) }];
  });
}

function readNumber(element: Element): ListedNumber {
  const data = select('data', element);
  const heading = select('h3', element);
  const place = select('span[id]', element);
  return {
    offset: offsetOf(element),
    id: (place && attribute(place, 'id')) ?? '',
    wordings: heading ? selectAll('a', heading).map((one) => shownWords(one)) : [],
    value: data ? shownWords(data) : '',
    rows: selectAll('dd', element).flatMap((list) =>
      list.children.flatMap((child, index) => {
        if (child.type !== 'element') return [];
        const address = attribute(child, 'href') ?? '';
        const next = list.children[index + 1];
        // The row is a link, and its value stands behind it: ": 3,800,000; ".
        const value = next?.type === 'text' ? /^:\s*([^;]*)/.exec(next.value)?.[1]?.trim() : '';
        return address.includes('#row-') && value ? [{ address, value }] : [];
      }),
    ),
  };
}

function readRow(element: Element): ShownRow[] {
  const named = attribute(element, 'id')?.replace(/^row-/, '') ?? attribute(element, 'dataRow');
  if (!named || !/^\d+$/.test(named)) return [];
  const cells = element.children.filter(
    (child): child is Element => child.type === 'element' && /^t[dh]$/.test(child.tagName),
  );
  return [
    {
      offset: offsetOf(element),
      line: Number(named),
      cells: cells.map((cell) => shownWords(cell)),
    },
  ];
}

function countOf(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = Object.create(null);
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return { ...counts };
}
