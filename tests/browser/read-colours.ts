/** A thing on a page, its colour, and what lies beneath it from the nearest ground down to an opaque one: as computed. */
export interface Painted {
  readonly what: string;
  readonly colour: string;
  readonly opacity: number;
  readonly grounds: readonly string[];
}

/**
 * Every text that can be seen, in HTML and in drawings, with generated words and list numbers.
 * Runs in the page, so it may use nothing from outside itself.
 */
export function readTexts(): Painted[] {
  const found: Painted[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (!parent || text === '' || !isSeen(parent)) continue;
    const style = getComputedStyle(parent);
    const isDrawn = parent instanceof SVGElement;
    found.push({
      what: `${describe(parent)} “${text.slice(0, 50)}”`,
      colour: isDrawn ? style.fill : style.color,
      opacity: opacityOf(parent),
      grounds: isDrawn ? groundsInDrawing(parent, node) : groundsOf(parent),
    });
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (!isSeen(element)) continue;
    for (const part of ['::before', '::after', '::marker']) {
      const style = getComputedStyle(element, part);
      const isNumber = part === '::marker' && getComputedStyle(element).display === 'list-item';
      const isNumbered = isNumber && getComputedStyle(element).listStyleType !== 'none';
      if (!isNumbered && (part === '::marker' || !/["']\s*\S.*["']/.test(style.content))) continue;
      found.push({
        what: `${describe(element)}${part}`,
        colour: style.color,
        opacity: opacityOf(element),
        grounds: groundsOf(element),
      });
    }
  }
  return found;

  function isSeen(element: Element): boolean {
    return (
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getBoundingClientRect().width > 0
    );
  }

  function describe(element: Element): string {
    const names = [...element.classList].map((name) => `.${name}`).join('');
    return element.tagName.toLowerCase() + names;
  }

  function opacityOf(element: Element): number {
    let opacity = 1;
    for (let up: Element | null = element; up; up = up.parentElement) {
      opacity *= Number(getComputedStyle(up).opacity);
    }
    return opacity;
  }

  function groundsOf(element: Element): string[] {
    const grounds: string[] = [];
    for (let up: Element | null = element; up; up = up.parentElement) {
      const ground = getComputedStyle(up).backgroundColor;
      if (ground === 'rgba(0, 0, 0, 0)') continue;
      grounds.push(ground);
      if (ground.startsWith('rgb(')) break;
    }
    return grounds;
  }

  /** A text's own halo, else the last shape drawn before it that any of its corners or its middle lies in, else the page. */
  function groundsInDrawing(element: SVGElement, text: Node): string[] {
    const { paintOrder, stroke } = getComputedStyle(element);
    if (paintOrder.startsWith('stroke') && stroke !== 'none') return [stroke];
    const svg = element.closest('svg');
    if (!svg) throw new Error('readTexts: a drawn text stands in no drawing');
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 1, (top + bottom) / 2],
      [right - 1, (top + bottom) / 2],
    ] as const;
    const shapes = [...svg.querySelectorAll<SVGGeometryElement>('path, circle, rect')].reverse();
    for (const shape of shapes) {
      const { fill } = getComputedStyle(shape);
      const isBelow = shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
      const matrix = shape.getScreenCTM()?.inverse();
      if (!isBelow || fill === 'none' || !matrix) continue;
      if (points.some(([x, y]) => shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix))))
        return [fill, ...groundsOf(svg)];
    }
    return groundsOf(svg);
  }
}

/** Every mark of the drawings that can be seen, by its fill, or its stroke where it is hollow. Runs in the page. */
export function readMarks(): Painted[] {
  const marks = document.querySelectorAll<SVGGeometryElement>(
    '.chart :is(.mark, .dot, .more, .track)',
  );
  return [...marks]
    .filter((mark) => mark.checkVisibility())
    .map((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      const isHollow =
        fill === 'none' || ['bound', 'hollow'].some((name) => mark.classList.contains(name));
      return {
        what: `${mark.classList.value} ${mark.dataset['id'] ?? ''}`,
        colour: isHollow ? stroke : fill,
        opacity: 1,
        grounds: groundsOf(mark),
      };
    });

  /** The band of a gap where the mark reaches into one, else the page. */
  function groundsOf(mark: SVGGeometryElement): string[] {
    const grounds: string[] = [];
    const matrix = mark.getScreenCTM();
    const length = mark.getTotalLength();
    const points = Array.from({ length: 40 }, (_, step) =>
      mark.getPointAtLength((length * step) / 39).matrixTransform(matrix ?? undefined),
    );
    for (const gap of mark.closest('svg')?.querySelectorAll<SVGPathElement>('.gap') ?? []) {
      const inverse = gap.getScreenCTM()?.inverse();
      if (points.some((point) => gap.isPointInFill(point.matrixTransform(inverse))))
        grounds.push(getComputedStyle(gap).fill);
    }
    for (let up: Element | null = mark; up; up = up.parentElement) {
      const ground = getComputedStyle(up).backgroundColor;
      if (ground !== 'rgba(0, 0, 0, 0)') grounds.push(ground);
    }
    return grounds;
  }
}
