import type { Node as Tree } from '../edition/node.ts';

const svgTags = new Set(['svg', 'g', 'path', 'text', 'tspan', 'circle', 'rect', 'line']);
const htmlTags = new Set([
  'a',
  'b',
  'br',
  'code',
  'del',
  'em',
  'i',
  'span',
  'strong',
  'sub',
  'sup',
]);
const everywhere = ['class', 'role', 'aria-label', 'aria-hidden', 'lang', 'title'];
const svgAttributes = new Set([
  ...everywhere,
  ...['viewBox', 'width', 'height', 'd', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy'],
  ...['cx', 'cy', 'r', 'rx', 'ry', 'transform', 'text-anchor', 'font-size', 'data-id'],
]);
const htmlAttributes = new Set([...everywhere, 'href', 'tabindex']);

/**
 * Builds a piece of a page. Only tags and attributes that words and drawings are made of are let
 * through, and none that can run anything: throws at the first other.
 */
export function toDom(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [tag, attributes, ...content] = tree;
  checkElement(tag, attributes);
  const element = svgTags.has(tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content.map(toDom));
  return element;
}

/** Throws, saying why, where an element is none that words and drawings are made of. */
export function checkElement(tag: string, attributes: Readonly<Record<string, string>>): void {
  const isSvg = svgTags.has(tag);
  if (!isSvg && !htmlTags.has(tag)) throw new Error(`checkElement: no ${tag} is let in`);
  const known = isSvg ? svgAttributes : htmlAttributes;
  for (const [name, value] of Object.entries(attributes)) {
    if (!known.has(name)) throw new Error(`checkElement: no ${name} of ${tag} is let in`);
    if (name === 'href' && !leadsToPage(value)) {
      throw new Error(`checkElement: no link to ${value} is let in`);
    }
  }
}

/** Whether an address, read as browsers read it, is one of a page. */
function leadsToPage(address: string): boolean {
  const { protocol } = new URL(address, 'https://page.example/');
  return protocol === 'https:' || protocol === 'http:';
}
