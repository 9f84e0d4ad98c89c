import type { Element, ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Image } from '../reading/content.ts';
import { imageName } from './image.ts';
import { isAnchorElement } from './landed-anchors.ts';
import { keepCounted, keepUnits } from './no-breaks.ts';
import { plainText } from './to-tree.ts';

/** What a page knows and a tree does not: where it lies, and how its sources are numbered. */
export interface RenderContext {
  /** The folder of the site on its host, e.g. "/" or "/assay/". */
  readonly base: string;
  /** Number of a source in the page's list; `undefined` where there is no list. */
  citationNumber(id: string): number | undefined;
  image(name: string): Image | undefined;
  /** Where a number opens, and the anchor if it is the page's first use of it; `undefined` leaves its words plain. */
  number(id: string): { readonly address: string; readonly anchor?: string } | undefined;
  /** Where a claim is told apart; `undefined` leaves its words plain. */
  claim(id: string): string | undefined;
}

const writer = unified().use(rehypeStringify).freeze();

/** A compiled tree as HTML, with its references, addresses and pictures put in. */
export function render(children: readonly ElementContent[], context: RenderContext): string {
  return writer.stringify({ type: 'root', children: finishAll(children, context) });
}

/** The tree that `render` writes. */
export function finishAll(
  children: readonly ElementContent[],
  context: RenderContext,
): ElementContent[] {
  return children.flatMap((child) => finish(child, context));
}

function finish(node: ElementContent, context: RenderContext): ElementContent[] {
  if (node.type === 'text') {
    // A line of the source ends where it likes; on the page that is a space.
    return [{ type: 'text', value: keepUnits(node.value.replaceAll('\n', ' ')) }];
  }
  if (node.type !== 'element') return [];
  if (node.tagName === 'pre') return [node];
  const picture = onlyImage(node);
  if (picture) return [photograph(picture, node, context)];
  const children = node.children.flatMap((child) => finish(child, context));
  if (node.tagName === 'a') return link({ ...node, children }, context);
  if (node.tagName === 'p') return [{ ...node, properties: kept(node), children }];
  if (node.tagName === 'table') return [scrolling({ ...node, children })];
  if (node.tagName === 'th' || node.tagName === 'td') return [{ ...aligned(node), children }];
  return [{ ...node, children }];
}

/** Three lines of a column on paper, which is 85 mm wide. */
const threeLines = 180;

/** A paragraph that is too short to be cut in two between columns is marked as whole. */
function kept(paragraph: Element): Element['properties'] {
  const isShort = plainText(paragraph).length <= threeLines;
  return isShort ? { ...paragraph.properties, className: ['whole'] } : paragraph.properties;
}

function link(node: Element, context: RenderContext): ElementContent[] {
  const { dataScheme: scheme, dataTarget: id, dataLocator, href } = node.properties;
  if (scheme === 'cite')
    return [citation(node, String(id), dataLocator as string | undefined, context)];
  if (scheme === 'note') return [noteMark(String(id))];
  if (scheme === 'number') return numberMark(node, String(id), context);
  if (scheme === 'claim') return marked(node, 'claim', context.claim(String(id)));
  const address = String(href);
  if (!address.startsWith('/')) return [node];
  return [{ ...node, properties: { ...node.properties, href: context.base + address.slice(1) } }];
}

function numberMark(node: Element, id: string, context: RenderContext): ElementContent[] {
  const children = node.children.map((child) =>
    child.type === 'text' ? { ...child, value: keepCounted(child.value) } : child,
  );
  const mark = context.number(id);
  if (!mark) return children;
  return marked({ ...node, children }, 'number', mark.address, mark.anchor);
}

function marked(
  node: Element,
  className: string,
  href: string | undefined,
  id?: string,
): ElementContent[] {
  if (href === undefined) return node.children;
  const properties = { className: [className], href, ...(id && { id }) };
  return [{ type: 'element', tagName: 'a', properties, children: node.children }];
}

function noteMark(letter: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['cite'], href: `#note-${letter}`, ariaLabel: `Note ${letter}` },
    children: [{ type: 'text', value: letter }],
  };
}

function citation(
  node: Element,
  id: string,
  locator: string | undefined,
  context: RenderContext,
): Element {
  const number = context.citationNumber(id);
  const words: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['cited'] },
    children: node.children,
  };
  // A page without a list of sources, such as a card, says the words alone.
  if (number === undefined) return words;
  const mark: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['cite'],
      href: `#source-${id}`,
      ariaLabel: `Source ${number}${locator ? `, ${locator}` : ''}`,
    },
    children: [{ type: 'text', value: String(number) }],
  };
  return { ...words, children: [...node.children, mark] };
}

function onlyImage(node: Element): Element | undefined {
  const [child, ...others] = node.children.filter((one) => !isAnchorElement(one));
  if (node.tagName !== 'p' || others.length > 0) return undefined;
  return child?.type === 'element' && child.tagName === 'img' ? child : undefined;
}

function photograph(img: Element, paragraph: Element, context: RenderContext): Element {
  const name = imageName(String(img.properties['src'])) ?? '';
  const image = context.image(name);
  if (!image) throw new Error(`render: there is no image ${name}`);
  const { title, alt } = img.properties;
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['photograph'], id: paragraph.properties['id'] },
    children: [
      ...paragraph.children.filter(isAnchorElement),
      {
        type: 'element',
        tagName: 'img',
        properties: {
          src: `${context.base}images/${name}`,
          alt,
          width: image.width,
          height: image.height,
          loading: 'lazy',
          decoding: 'async',
        },
        children: [],
      },
      {
        type: 'element',
        tagName: 'figcaption',
        properties: {},
        children: [{ type: 'text', value: String(title) }],
      },
    ],
  };
}

/** A table may be wider than a phone: it scrolls by itself, by keyboard too. */
function scrolling(table: Element): Element {
  const head = plainText(table.children.find(({ type }) => type === 'element') ?? table);
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['scroller'],
      tabIndex: 0,
      role: 'region',
      ariaLabel: `Table: ${head.replace(/\s+/g, ' ').trim()}`,
    },
    children: [table],
  };
}

function aligned(cell: Element): Element {
  const { align, ...properties } = cell.properties;
  if (!align) return cell;
  return { ...cell, properties: { ...properties, className: [`align-${align}`] } };
}
