import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Box } from '../../src/charts/box.ts';
import { type Face, measure } from '../../src/charts/text.ts';

/** What a reader sees, read back from the tree and not from the placing that made it. */
export interface Drawn {
  readonly frame: Box;
  readonly words: readonly DrawnLine[];
  readonly marks: readonly { readonly id: string; readonly box: Box; readonly isFilled: boolean }[];
  /** Where the line at zero begins, px. */
  readonly zero?: { readonly x: number; readonly y: number };
}

/** A line of words. */
export interface DrawnLine {
  readonly text: string;
  readonly box: Box;
  /** The text that it is a line of. */
  readonly whole: string;
  readonly isFirst: boolean;
  /** What the words are: the class of the text, or else of the group that it stands in. */
  readonly kind: string;
  readonly anchor: string;
}

interface Inherited {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: string;
  readonly kind: string;
}

export function toSvg(tree: Element): string {
  return toHtml(tree, { space: 'svg' });
}

export function readDrawing(svg: Element): Drawn {
  const frame = { x: 0, y: 0, width: number(svg, 'width'), height: number(svg, 'height') };
  const words: DrawnLine[] = [];
  const marks: { id: string; box: Box; isFilled: boolean }[] = [];
  const onLines = classesOf(svg).includes('on-lines');
  let zero: Drawn['zero'];
  const visit = (node: Nodes, from: Inherited): void => {
    if (node.type !== 'element') return;
    const [, dx = '0', dy = '0'] =
      /^translate\((\S+) (\S+)\)$/.exec(String(node.properties['transform'] ?? '')) ?? [];
    const here = {
      dx: from.dx + Number(dx),
      dy: from.dy + Number(dy),
      anchor: String(node.properties['textAnchor'] ?? from.anchor),
      kind: classesOf(node).join(' ') || from.kind,
    };
    if (node.tagName === 'text') words.push(...readText(node, here));
    if (here.kind === 'zero') {
      const [, x, y] = /^M(\S+) ([\d.-]+)/.exec(String(node.properties['d'])) ?? [];
      zero ??= { x: Number(x) + here.dx, y: Number(y) + here.dy };
    }
    const id = node.properties['dataId'];
    if (typeof id === 'string') {
      const isFilled = !(onLines && classesOf(node).includes('mark'));
      marks.push({ id, box: shift(readShape(node), here), isFilled });
    }
    for (const child of node.children) visit(child, here);
  };
  visit(svg, { dx: 0, dy: 0, anchor: 'start', kind: '' });
  return { frame, words, marks, ...(zero && { zero }) };
}

/** Lines of a text with the ink they cover; bold by class, as the styles have it. */
function readText(element: Element, { dx, dy, anchor, kind }: Inherited): Drawn['words'] {
  const classes = classesOf(element);
  const bold = classes.includes('highlight') || classes.includes('strong');
  const face: Face = bold ? 'grotesk-bold' : 'grotesk-regular';
  const whole = element.children.map(textOf).join(' ');
  const size = number(element, 'fontSize') || 13;
  let y = number(element, 'y') + dy;
  return element.children.map((child, index) => {
    const text = textOf(child);
    if (child.type === 'element') y += number(child, 'dy');
    const x = number(child.type === 'element' ? child : element, 'x') + dx;
    const width = measure(text, face, size);
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    const box = { x: left, y: y - (10 / 13) * size, width, height: size };
    return { text, box, whole, isFirst: index === 0, kind, anchor };
  });
}

function classesOf(element: Element): readonly (string | number)[] {
  const value = element.properties['className'];
  return Array.isArray(value) ? value : [];
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function readShape(element: Element): Box {
  if (element.tagName === 'circle') {
    const r = number(element, 'r');
    return {
      x: number(element, 'cx') - r,
      y: number(element, 'cy') - r,
      width: 2 * r,
      height: 2 * r,
    };
  }
  return pathBox(String(element.properties['d']));
}

/** The box of a path made of M, L, H, h, v and z. */
function pathBox(d: string): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([MLHhvz])([^MLHhvz]*)/g)) {
    const [a = Number.NaN, b = Number.NaN] = rest.split(/[ ,]/).map(Number);
    if (command === 'M' || command === 'L') [x, y] = [a, b];
    else if (command === 'H') x = a;
    else if (command === 'h') x += a;
    else if (command === 'v') y += a;
    xs.push(x);
    ys.push(y);
  }
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function shift(box: Box, { dx, dy }: Inherited): Box {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

function number(element: Element, name: string): number {
  return Number(element.properties[name] ?? 0);
}
