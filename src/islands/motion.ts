import { easeCubicInOut, timer } from 'd3';
import { between } from './between.ts';
import { type Leaf, parseTranslate } from './svg-leaves.ts';

/** How long a change takes, ms. */
const duration = 350;
/** What leaves is gone after this share of it, and what enters begins to show. */
const gone = 0.45;

/** What a drawing looked like at the moment when a change began, even in the middle of another. */
export interface Before {
  readonly parts: readonly Leaf[];
  readonly height: number;
}

/** Something that changes with a share of time from 0 to 1. */
type Step = (share: number) => void;

/**
 * Moves a drawing that is in its new form already from what it was before. Its marks are the new ones
 * from the first; only where they are drawn is laid over, so that it is right whenever the motion
 * stops. `ended` is called once, when it has run its course.
 */
export class Motion {
  readonly #svg: SVGSVGElement;
  readonly #written: { element: Element; name: string; value: string | null }[] = [];
  readonly #steps: Step[] = [];
  readonly #leaving: Element;
  readonly #clock: { stop(): void };

  constructor(svg: SVGSVGElement, parts: readonly Leaf[], before: Before, ended: () => void) {
    this.#svg = svg;
    this.#leaving = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    this.#plan(parts, before);
    this.#run(0);
    this.#clock = timer((elapsed) => {
      if (elapsed < duration) return this.#run(elapsed / duration);
      this.stop();
      ended();
    });
  }

  /** Leaves the drawing as it is without motion. */
  stop(): void {
    this.#clock.stop();
    this.#leaving.remove();
    for (const { element, name, value } of this.#written) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  }

  #plan(parts: readonly Leaf[], before: Before): void {
    const old = new Map(before.parts.map((part) => [part.key, part]));
    for (const part of parts) {
      const from = old.get(part.key);
      if (from && this.#move(from, part)) old.delete(part.key);
      else this.#fade(part.element, (share) => (share - gone) / (1 - gone));
    }
    this.#leave([...old.values()]);
    this.#grow(before.height);
  }

  /** False, and nothing planned, where one cannot be drawn as the other number by number. */
  #move(from: Leaf, to: Leaf): boolean {
    const isWords = to.element.tagName === 'text';
    const ways = isWords ? [] : waysOf(from, to);
    if (!ways) return false;
    const of = ({ x, y, geometry }: Leaf) =>
      isWords ? [x + Number(geometry['x']), y + Number(geometry['y'])] : [x, y];
    const [[fromX = 0, fromY = 0], [toX = 0, toY = 0]] = [of(from), of(to)];
    this.#shift(to.element, fromX - toX, fromY - toY);
    for (const [name, way] of ways) this.#set(to.element, name, way);
    return true;
  }

  #shift(element: Element, byX: number, byY: number): void {
    if (byX === 0 && byY === 0) return;
    const [x, y] = parseTranslate(element.getAttribute('transform'));
    this.#set(
      element,
      'transform',
      (share) => `translate(${x + byX * (1 - share)} ${y + byY * (1 - share)})`,
    );
  }

  #fade(element: Element, shown: (share: number) => number): void {
    this.#set(element, 'opacity', (share) => Math.max(0, Math.min(1, shown(share))));
  }

  /** What is not there any more lies below, as it was, and goes. */
  #leave(left: readonly Leaf[]): void {
    for (const { element, geometry, x, y } of left) {
      const copy = element.cloneNode(true) as Element;
      for (const [name, value] of Object.entries(geometry)) copy.setAttribute(name, value);
      const group = (element.parentElement ?? element).cloneNode(false) as Element;
      copy.removeAttribute('data-id');
      copy.removeAttribute('transform');
      group.setAttribute('transform', `translate(${x} ${y})`);
      group.append(copy);
      this.#leaving.append(group);
    }
    this.#leaving.setAttribute('aria-hidden', 'true');
    this.#leaving.setAttribute(
      'font-size',
      this.#svg.firstElementChild?.getAttribute('font-size') ?? '',
    );
    this.#fade(this.#leaving, (share) => 1 - share / gone);
    this.#svg.prepend(this.#leaving);
  }

  #grow(from: number): void {
    const to = heightOf(this.#svg);
    if (from === to) return;
    const height = (share: number) => from + (to - from) * share;
    const width = this.#svg.viewBox.baseVal.width;
    this.#set(this.#svg, 'height', height);
    this.#set(this.#svg, 'viewBox', (share) => `0 0 ${width} ${height(share)}`);
  }

  #set(element: Element, name: string, at: (share: number) => string | number): void {
    this.#written.push({ element, name, value: element.getAttribute(name) });
    this.#steps.push((share) => element.setAttribute(name, String(at(share))));
  }

  #run(time: number): void {
    const share = easeCubicInOut(time);
    for (const step of this.#steps) step(share);
  }
}

/** How the attributes of one turn into those of the other; `undefined` where they cannot. */
function waysOf(
  from: Leaf,
  to: Leaf,
): [name: string, way: (share: number) => string][] | undefined {
  const ways: [string, (share: number) => string][] = [];
  for (const [name, end] of Object.entries(to.geometry)) {
    const start = from.geometry[name] ?? '';
    if (start === end) continue;
    const way = between(start, end);
    if (!way) return undefined;
    ways.push([name, way]);
  }
  return ways;
}

export function heightOf(svg: SVGSVGElement): number {
  return svg.viewBox.baseVal.height;
}
