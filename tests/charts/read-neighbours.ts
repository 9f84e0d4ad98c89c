/** Two marks that a reader must tell apart, as computed, and what differs besides colour. */
export interface Neighbours {
  readonly what: string;
  readonly colours: readonly [string, string];
  /** Shape, filling or pattern. */
  readonly isOtherForm: boolean;
}

/**
 * Every two marks that mean different things and stand side by side: parts of a bar, measures of a
 * row, and in any drawing what matters beside what does not. Runs in the page, so it may use nothing
 * from outside itself.
 */
export function readNeighbours(): Neighbours[] {
  return [...document.querySelectorAll('svg.chart')].flatMap((svg) => [
    ...rowsOf(svg, 'stack').flatMap((marks) =>
      marks.slice(1).map((mark, index) => pair(marks[index] ?? mark, mark)),
    ),
    ...rowsOf(svg, 'range').flatMap((marks) =>
      marks.flatMap((mark, index) => marks.slice(index + 1).map((other) => pair(mark, other))),
    ),
    ...pointAndContext(svg),
  ]);

  /** Marks of each row, from left to right. */
  function rowsOf(svg: Element, kind: string): SVGGraphicsElement[][] {
    if (!svg.classList.contains(`chart-${kind}`)) return [];
    return [...svg.querySelectorAll('g > g')].map((row) =>
      [...row.querySelectorAll<SVGGraphicsElement>('[data-id]')].sort(
        (a, b) => a.getBBox().x - b.getBBox().x,
      ),
    );
  }

  function pointAndContext(svg: Element): Neighbours[] {
    const [point, context] = ['[data-id].highlight', '[data-id]:not(.highlight)'].map((selector) =>
      svg.querySelector<SVGGraphicsElement>(selector),
    );
    return point && context ? [{ ...pair(point, context), isOtherForm: false }] : [];
  }

  function pair(a: SVGGraphicsElement, b: SVGGraphicsElement): Neighbours {
    return {
      what: `${a.closest('svg')?.ariaLabel}: ${a.dataset['id']} and ${b.dataset['id']}`,
      colours: [colourOf(a), colourOf(b)],
      isOtherForm: formOf(a) !== formOf(b),
    };
  }

  function colourOf(mark: Element): string {
    const { fill, stroke } = getComputedStyle(mark);
    return isHollow(mark) ? stroke : fill;
  }

  /** A hollow mark has the colour of what it stands on inside. */
  function isHollow(mark: Element): boolean {
    const { fill } = getComputedStyle(mark);
    return fill === 'none' || mark.matches('.hollow, .bound');
  }

  /** "circle", "path ML, hollow" and the like, with the slope of a pattern over it. */
  function formOf(mark: Element): string {
    const commands = (mark.getAttribute('d') ?? '').replace(/[^A-Za-z]/g, '');
    const over = mark.nextElementSibling;
    const strokes = over?.matches('.hatch') ? (over.getAttribute('d') ?? '') : '';
    const slope = /l[\d.]+ (-?)/.exec(strokes);
    const pattern = slope ? (slope[1] === '-' ? 'rising' : 'falling') : '';
    return [mark.tagName, commands, isHollow(mark) ? 'hollow' : '', pattern].join(' ');
  }
}
