import type { Element, ElementContent } from 'hast';
import { hashInAnchor, wordsHash } from '../register/anchor.ts';
import type { KeptParagraph } from '../register/link-register.ts';
import { type Landing, type Matched, matchParagraphs } from '../register/match-paragraphs.ts';
import { sketchOf } from '../register/sketch.ts';
import type { Part } from './compile-body.ts';
import { addAnchors, anchorElement } from './landed-anchors.ts';
import { plainText } from './plain-text.ts';

const none: ReadonlySet<string> = new Set();

/**
 * A body with the anchors that its paragraphs were published with. A compiled body has anchors made
 * of its words, and may come out of a cache: so this is done after, each time. Anchors of removed
 * paragraphs stand in their neighbours.
 *
 * `departed` are anchors that moved.yaml accounts for: they stand elsewhere.
 */
export function keepParagraphs(
  parts: readonly Part[],
  published: readonly KeptParagraph[],
  departed: ReadonlySet<string> = none,
): readonly Part[] {
  const blocks = passagesIn(parts);
  if (isAsPublished(published, blocks, departed)) return parts;
  const { ids, landings } = match(blocks, published, departed, ({ block }) =>
    hashInAnchor(idOf(block)),
  );
  const kept = new Map(
    blocks.map(({ block }, index) => {
      const here = landings.filter(({ at }) => at === index);
      return [block, withAnchors(block, ids[index] as string, here)];
    }),
  );
  const homeless = landings.filter(({ at }) => at === undefined);
  return [...standingAlone(homeless), ...parts.map((part) => replaced(part, kept))];
}

/** What the register is to remember of the paragraphs of a body, whether or not it has been through `keepParagraphs`. */
export function paragraphsToKeep(
  parts: readonly Part[],
  published: readonly KeptParagraph[],
  departed: ReadonlySet<string> = none,
): KeptParagraph[] {
  const blocks = passagesIn(parts);
  const wordsOf = ({ block }: Passages) => wordsHash(plainText(block));
  const { ids, landings } = match(blocks, published, departed, wordsOf);
  const byId = new Map(published.map((one) => [one.id, one]));
  const landed = (at: number | undefined, side: Landing['side']) =>
    landings
      .filter((one) => one.at === at && one.side === side)
      .map(({ id }) => ({ ...(byId.get(id) as KeptParagraph), isGone: true }));
  return [
    ...landed(undefined, 'head'),
    ...blocks.flatMap((one, index) => [
      ...landed(index, 'head'),
      {
        id: ids[index] as string,
        words: wordsOf(one),
        sketch: sketchOf(plainText(one.block)),
        isGone: false,
      },
      ...landed(index, 'end'),
    ]),
  ];
}

interface Passages {
  readonly block: Element;
  /** Headings that stand before it. */
  readonly section: number;
}

function match(
  blocks: readonly Passages[],
  published: readonly KeptParagraph[],
  departed: ReadonlySet<string>,
  wordsOf: (one: Passages) => string,
): Matched {
  return matchParagraphs(
    published.filter(({ id }) => !departed.has(id)),
    blocks.map((one) => ({
      words: wordsOf(one),
      section: one.section,
      sketch: () => sketchOf(plainText(one.block)),
    })),
    departed,
  );
}

/** Paragraphs, quotations and items of lists, which have an anchor each, in order. */
function passagesIn(parts: readonly Part[]): Passages[] {
  let section = 0;
  return parts.flatMap((part) =>
    (part.kind === 'prose' ? part.children : []).flatMap((child) => {
      if (child.type !== 'element') return [];
      if (/^h[2-4]$/.test(child.tagName)) section += 1;
      return isList(child)
        ? child.children.flatMap((item) =>
            item.type === 'element' ? [{ block: item, section }] : [],
          )
        : /^(?:p|blockquote)$/.test(child.tagName)
          ? [{ block: child, section }]
          : [];
    }),
  );
}

/** The usual case, which costs next to nothing. */
function isAsPublished(
  published: readonly KeptParagraph[],
  blocks: readonly Passages[],
  departed: ReadonlySet<string>,
): boolean {
  if (published.length === 0) return true;
  return (
    departed.size === 0 &&
    published.length === blocks.length &&
    published.every(({ id, words, isGone }, index) => {
      const anchor = idOf(blocks[index]?.block);
      return !isGone && id === anchor && words === hashInAnchor(anchor);
    })
  );
}

function idOf(block: Element | undefined): string {
  return String(block?.properties['id'] ?? '');
}

function isList(node: Element): boolean {
  return /^[uo]l$/.test(node.tagName);
}

function withAnchors(block: Element, id: string, landings: readonly Landing[]): Element {
  const at = (side: Landing['side']) =>
    landings.filter((one) => one.side === side).map((one) => anchorElement(one.id));
  const named = { ...block, properties: { ...block.properties, id } };
  return addAnchors(addAnchors(named, 'head', at('head')), 'end', at('end'));
}

/** Anchors for which no paragraph is left to land on. */
function standingAlone(landings: readonly Landing[]): Part[] {
  const children = landings.map(({ id }) => anchorElement(id));
  return children.length > 0 ? [{ kind: 'prose', children, references: [] }] : [];
}

function replaced(part: Part, kept: ReadonlyMap<Element, Element>): Part {
  if (part.kind !== 'prose') return part;
  const inside = (child: ElementContent): ElementContent => {
    if (child.type !== 'element') return child;
    if (isList(child)) return { ...child, children: child.children.map(inside) };
    return kept.get(child) ?? child;
  };
  return { ...part, children: part.children.map(inside) };
}
