import { sum } from 'd3';
import type { Element, ElementContent } from 'hast';
import { type MeasuredFace, wrap } from '../../charts/text.ts';
import { plainText } from '../../prose/plain-text.ts';

/**
 * A side as a briefing is composed for it: as narrow as A4 and as low as Letter within their margins,
 * so that what fits it fits both, points. The sheets of `styles/paper*.css` set what is estimated here.
 */
export const side = { width: 527, height: 723 } as const;
const gap = 20;
/** What a block may be as wide as. */
export const measures = {
  sheet: side.width,
  column: (side.width - gap) / 2,
  third: (side.width - 2 * gap) / 3,
} as const;
/** Above and below each block of a side, with its rule. */
export const betweenBlocks = 15;
/** A heading in small bold, above a list. */
export const smallHeading = 15;

/** How words are set: a face, its size and from line to line, in points. */
export interface Type {
  readonly face: MeasuredFace;
  readonly size: number;
  readonly lead: number;
}

export const types = {
  title: { face: 'newsreader-display', size: 21, lead: 22.7 },
  standfirst: { face: 'newsreader-text', size: 11.5, lead: 14.5 },
  body: { face: 'newsreader-text', size: 10.5, lead: 13.6 },
  point: { face: 'newsreader-text', size: 10, lead: 12.7 },
  heading: { face: 'newsreader-display', size: 12.5, lead: 14.4 },
  subheading: { face: 'grotesk-bold', size: 9.5, lead: 11.9 },
  figureTitle: { face: 'grotesk-bold', size: 11, lead: 13.2 },
  claim: { face: 'grotesk-regular', size: 8.5, lead: 11 },
  small: { face: 'grotesk-regular', size: 8, lead: 10.3 },
} as const satisfies Record<string, Type>;

/** Words are set a little wider than they are: marks of citations stand among them. */
const usable = 0.98;

/** Height of words in lines so wide. */
export function wordsHeight(text: string, { face, size, lead }: Type, width: number): number {
  return wrap(text, face, size, width * usable).length * lead;
}

/** Height of words that stand in so many columns, which end level but for a line. */
export function inColumns(heights: readonly number[], columns: number): number {
  if (heights.length === 0) return 0;
  const even = sum(heights) / columns + types.body.lead;
  return Math.min(sum(heights), Math.max(even, ...heights));
}

/** How many of so few things stand beside one another, row by row: two or three. */
function rowsOf(count: number): number[] {
  if (count < 4) return count > 0 ? [count] : [];
  const first = count % 3 === 0 ? 3 : 2;
  return [first, ...rowsOf(count - first)];
}

/** Height of things in such rows. */
export function inRows<Thing>(
  things: readonly Thing[],
  height: (thing: Thing, width: number) => number,
): number {
  let at = 0;
  return sum(
    rowsOf(things.length).map((count) => {
      const row = things.slice(at, at + count);
      at += count;
      const width = (side.width - (count - 1) * gap) / count;
      return Math.max(...row.map((thing) => height(thing, width))) + 6;
    }),
  );
}

/** Height of a block of prose in a column. */
export function heightOfBlock(block: ElementContent): number {
  if (block.type !== 'element') return 0;
  const { column } = measures;
  const words = textOf(block);
  switch (block.tagName) {
    case 'h2':
      return wordsHeight(words, types.heading, column) + 14;
    case 'h3':
    case 'h4':
      return wordsHeight(words, types.subheading, column) + 9;
    case 'ul':
    case 'ol':
      return (
        10 +
        sum(elementsIn(block).map((item) => wordsHeight(textOf(item), types.body, column - 13)))
      );
    case 'blockquote':
      return 10 + wordsHeight(words, types.body, column - 12);
    case 'pre':
      return 10 + words.split('\n').length * types.small.lead * 1.5;
    case 'figure':
      return photographHeight;
    case 'p':
      return wordsHeight(words, types.body, column);
    default:
      return heightOfTable(block);
  }
}

/** A photograph is no higher than 75 mm, and has its credit. */
const photographHeight = 235;

/** A table, with what is scrolled on a screen. Its cells are so many to a row; a wide one takes both columns. */
function heightOfTable(block: Element): number {
  const rows = descendants(block, 'tr');
  const width = Math.max(1, ...rows.map((row) => elementsIn(row).length));
  const isWide = width > 4;
  const cell = (isWide ? side.width : measures.column) / width - 8;
  const height = sum(
    rows.map(
      (row) =>
        Math.max(0, ...elementsIn(row).map((one) => wordsHeight(textOf(one), types.small, cell))) +
        5,
    ),
  );
  return 12 + height * (isWide ? 2 : 1);
}

function descendants(block: Element, name: string): Element[] {
  return elementsIn(block).flatMap((child) =>
    child.tagName === name ? [child] : descendants(child, name),
  );
}

function elementsIn(block: Element): Element[] {
  return block.children.filter((child) => child.type === 'element');
}

function textOf(block: ElementContent): string {
  return plainText({ type: 'root', children: [block] });
}
