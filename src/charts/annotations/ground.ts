import type { Element, Nodes } from 'hast';
import { type Box, crosses, inside, overlaps, type Point } from '../box.ts';
import { fontSize, measure } from '../text.ts';
import { type Stroke, strokesOfPath } from './path-strokes.ts';

/** Kept clear round words, round marks, and beside strokes, px. */
const [wordAir, inkAir, strokeAir] = [4, 2, 2];
/** Words within this reach of a mark are taken to be its own, px. */
const ownReach = 16;
/** How far ink reaches above the baseline, in em. */
const ascent = 0.77;

interface Inherited {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: string;
}

/**
 * What there is on a drawing, and so is in the way of what comes on top of it. It is read from the
 * drawing itself: whatever a kind draws is in it, and a kind that is added later too.
 */
export class Ground {
  readonly frame: Box;
  readonly words: Box[] = [];
  readonly inks: Box[] = [];
  readonly strokes: Stroke[] = [];
  /** Outlines of what is tinted. */
  readonly #areas: Stroke[][] = [];
  readonly #marks = new Map<string, Box>();

  constructor(drawing: Element, marksOn: 'rows' | 'lines') {
    const of = (name: string) => Number(drawing.properties[name] ?? 0);
    this.frame = { x: 0, y: 0, width: of('width'), height: of('height') };
    this.#read(drawing, { dx: 0, dy: 0, anchor: 'start' }, marksOn === 'lines');
  }

  /** The ink of a mark. */
  mark(id: string): Box | undefined {
    return this.#marks.get(id);
  }

  get hasMarks(): boolean {
    return this.#marks.size > 0;
  }

  /** The words that stand right at a mark. */
  wordsAt(mark: Box): Box | undefined {
    const [nearest] = this.words
      .map((box) => ({ box, away: gapBetween(mark, box) }))
      .filter(({ away }) => away <= ownReach)
      .sort((a, b) => a.away - b.away);
    return nearest?.box;
  }

  /** Whether words can stand here: inside the frame, on no other words, no mark and no stroke. */
  isFree(box: Box): boolean {
    const roomy = grown(box, strokeAir);
    return (
      inside(box, this.frame) &&
      !this.words.some((other) => overlaps(box, other, wordAir)) &&
      !this.inks.some((ink) => overlaps(box, ink, inkAir)) &&
      !this.strokes.some(([from, to]) => crosses(from, to, roomy))
    );
  }

  /** Whether the middle of a box stands on a tint, by how often a ray from it crosses the outline. */
  isTinted({ x, y, width, height }: Box): boolean {
    const from = { x: x + width / 2, y: y + height / 2 };
    const far = { x: from.x, y: from.y - 1e5 };
    return this.#areas.some(
      (outline) => outline.filter(([a, b]) => meet(from, far, a, b)).length % 2 === 1,
    );
  }

  /** Whether a mark other than `own` is nearer to words than that one. */
  isNearerToAnother(box: Box, own: Box): boolean {
    const away = gapBetween(own, box);
    return [...this.#marks.values()].some(
      (mark) => mark !== own && gapBetween(mark, box) < Math.min(away, 24) - 1,
    );
  }

  /** What a hairline would cost: infinitely much through words, else by the strokes and marks that it crosses. */
  costOfLeader([from, to]: Stroke, own: Box): number {
    if (this.words.some((box) => crosses(from, to, grown(box, 1)))) return Number.POSITIVE_INFINITY;
    const crossed = this.strokes.filter(([a, b]) => meet(from, to, a, b)).length;
    const covered = this.inks.filter((ink) => ink !== own && crosses(from, to, ink)).length;
    return crossed + 3 * covered;
  }

  #read(node: Nodes, from: Inherited, onLines: boolean): void {
    if (node.type !== 'element') return;
    const { properties } = node;
    const [, dx = '0', dy = '0'] =
      /^translate\((\S+) (\S+)\)$/.exec(String(properties['transform'] ?? '')) ?? [];
    const here = {
      dx: from.dx + Number(dx),
      dy: from.dy + Number(dy),
      anchor: String(properties['textAnchor'] ?? from.anchor),
    };
    if (node.tagName === 'text') this.words.push(...linesOfText(node, here));
    else this.#readShape(node, here, onLines);
    for (const child of node.children) this.#read(child, here, onLines);
  }

  #readShape(node: Element, { dx, dy }: Inherited, onLines: boolean): void {
    const classes = classesOf(node);
    const isMark = classes.some((name) => ['mark', 'dot', 'more'].includes(String(name)));
    const strokes = shapeOf(node).map(([a, b]) => [moved(a, dx, dy), moved(b, dx, dy)] as const);
    if (strokes.length === 0) return;
    const isLine = node.tagName === 'path' && onLines && classes.includes('mark');
    if (isLine || ['track', 'leader', 'zero'].some((name) => classes.includes(name))) {
      this.strokes.push(...strokes);
      return;
    }
    if (classes.includes('area')) this.#areas.push(strokes);
    if (!isMark) return;
    const box = boxAround(strokes);
    this.inks.push(box);
    const id = properties(node, 'dataId');
    if (id !== undefined) this.#marks.set(id, box);
  }
}

/** From the edge of one box to that of another, px; 0 where they touch. */
export function gapBetween(a: Box, b: Box): number {
  const dx = Math.max(0, a.x - (b.x + b.width), b.x - (a.x + a.width));
  const dy = Math.max(0, a.y - (b.y + b.height), b.y - (a.y + a.height));
  return Math.hypot(dx, dy);
}

export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function moved({ x, y }: Point, dx: number, dy: number): Point {
  return { x: x + dx, y: y + dy };
}

function boxAround(strokes: readonly Stroke[]): Box {
  const points = strokes.flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The outline of a shape; of a circle its box. */
function shapeOf(node: Element): Stroke[] {
  const of = (name: string) => Number(node.properties[name] ?? 0);
  if (node.tagName === 'path') return strokesOfPath(String(node.properties['d'] ?? ''));
  if (node.tagName !== 'circle') return [];
  const [x, y, r] = [of('cx'), of('cy'), of('r')];
  return [
    [
      { x: x - r, y: y - r },
      { x: x + r, y: y + r },
    ],
  ];
}

/** Lines of a text with the ink that they cover; bold by class, as the styles have it. */
function linesOfText(node: Element, { dx, dy, anchor }: Inherited): Box[] {
  const of = (element: Element, name: string) => Number(element.properties[name] ?? 0);
  const isBold = classesOf(node).some((name) => name === 'highlight' || name === 'strong');
  const size = Number(node.properties['fontSize'] ?? fontSize);
  let y = of(node, 'y') + dy;
  return node.children.map((child) => {
    if (child.type === 'element') y += of(child, 'dy');
    const x = of(child.type === 'element' ? child : node, 'x') + dx;
    const width = measure(textOf(child), isBold ? 'grotesk-bold' : 'grotesk-regular', size);
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return { x: left, y: y - ascent * size, width, height: size };
  });
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function classesOf(element: Element): readonly (string | number)[] {
  const value = element.properties['className'];
  return Array.isArray(value) ? value : [];
}

function properties(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether two strokes cross each other, ends aside. */
function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const turn = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}
