/** A leaf of a drawing: what it is called by, and where it stands. */
export interface Leaf {
  readonly element: SVGElement;
  /** The same for one thing in every state of a drawing. */
  readonly key: string;
  /** Attributes that say where it is and how large, as written; absent ones as "0". */
  readonly geometry: Readonly<Record<string, string>>;
  /** How far the groups that it stands in, and itself, are shifted, px. */
  readonly x: number;
  readonly y: number;
}

const leaves = 'path, circle, text, rect, line';
const measured: Readonly<Record<string, readonly string[]>> = {
  circle: ['cx', 'cy', 'r'],
  line: ['x1', 'y1', 'x2', 'y2'],
  path: ['d'],
  rect: ['x', 'y', 'width', 'height'],
  text: ['x', 'y'],
};

/** The leaves of a drawing in the order drawn. */
export function leavesOf(drawn: Element): Leaf[] {
  const counts = new Map<string, number>();
  const shifts = new Map<Element, readonly [number, number]>();
  return [...drawn.querySelectorAll<SVGElement>(leaves)].map((element) => {
    const stem = stemOf(element, drawn);
    const count = counts.get(stem) ?? 0;
    counts.set(stem, count + 1);
    const [x, y] = shiftOf(element, drawn, shifts);
    const names = measured[element.tagName] ?? [];
    const geometry = names.map((name) => [name, element.getAttribute(name) ?? '0'] as const);
    return { element, key: `${stem} ${count}`, geometry: Object.fromEntries(geometry), x, y };
  });
}

/**
 * A mark goes by its id, what stands in a group with one mark by that mark's, and other words by
 * themselves: a tick of "20" moves to where 20 is then.
 */
function stemOf(element: SVGElement, drawn: Element): string {
  const [kind = ''] = element.classList;
  const own = element.dataset['id'];
  if (own !== undefined) return `${element.tagName} ${kind} #${own}`;
  const group = element.parentElement;
  const marks = group && group !== drawn ? group.querySelectorAll<SVGElement>('[data-id]') : [];
  if (marks.length === 1) return `${element.tagName} ${kind} in #${marks[0]?.dataset['id']}`;
  return `${element.tagName} ${kind} ${element.tagName === 'text' ? element.textContent : ''}`;
}

function shiftOf(
  element: Element,
  drawn: Element,
  known: Map<Element, readonly [number, number]>,
): readonly [number, number] {
  const before = known.get(element);
  if (before) return before;
  const [x, y] = parseTranslate(element.getAttribute('transform'));
  const parent = element.parentElement;
  const [left, top] = element === drawn || !parent ? [0, 0] : shiftOf(parent, drawn, known);
  const shift = [left + x, top + y] as const;
  known.set(element, shift);
  return shift;
}

/** The shift that a `transform` says, px: drawings have no other transformation. */
export function parseTranslate(transform: string | null): readonly [x: number, y: number] {
  const [, x = 0, y = 0] = /^translate\(([^ ,)]+)[ ,]*([^)]*)\)$/.exec(transform ?? '') ?? [];
  return [Number(x), Number(y)];
}
