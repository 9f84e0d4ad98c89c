import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A page, or a drawing that stands alone, read once for all rules. */
export interface ParsedPage {
  /** In the output folder, e.g. "about/index.html". */
  readonly file: string;
  readonly text: string;
  readonly tree: Root;
  /** Every element, in order. */
  readonly elements: readonly Element[];
}

const document = unified().use(rehypeParse).freeze();
const fragment = unified().use(rehypeParse, { fragment: true }).freeze();

/** The tree of a part of a page, such as a feed carries or a drawing is. */
export function parseFragment(text: string): Root {
  return fragment.parse(text);
}

export function parsePage(file: string, text: string): ParsedPage {
  const tree = file.endsWith('.html') ? document.parse(text) : parseFragment(text);
  const elements: Element[] = [];
  visit(tree, 'element', (element) => {
    elements.push(element);
  });
  return { file, text, tree, elements };
}

/** Where an element begins, in UTF-16 units from the start of its file. */
export function offsetOf(element: Element): number {
  return element.position?.start.offset ?? 0;
}

/** An attribute as words: lists as they are written. `undefined` where it is not there. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'className') ?? '').split(' ').includes(name);
}

/** What stands in a script or a style, byte for byte. */
export function rawText({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** The words of a node as a reader sees them: white space is one space, no-break spaces are spaces. */
export function shownWords(
  node: Nodes,
  isLeftOut: (element: Element) => boolean = () => false,
): string {
  return rawWords(node, isLeftOut).replace(/\s+/g, ' ').trim();
}

function rawWords(node: Nodes, isLeftOut: (element: Element) => boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && isLeftOut(node)) return '';
  return 'children' in node
    ? node.children.map((child) => rawWords(child, isLeftOut)).join('')
    : '';
}
