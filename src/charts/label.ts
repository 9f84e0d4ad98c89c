import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from './box.ts';
import { coordinate } from './coordinate.ts';
import { type Face, fontSize, lineHeight, measure } from './text.ts';

export type Anchor = 'start' | 'middle' | 'end';

/** Words with a place: `x` by anchor, `y` the baseline of the first line, px. */
export interface Label {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly face: Face;
  /** Of its type, px; that of all other words if left out. */
  readonly size?: number;
}

/** A hairline between a label and what it names, px. */
export type Leader = readonly [x1: number, y1: number, x2: number, y2: number];

/** How far ink reaches above the baseline (accents on capitals aside) and below it, in em. */
const above = 0.77;
const below = 0.23;

/** From the middle of words down to their baseline where the type is of a size, px. */
export function centringOf(size: number): number {
  return 0.3515 * size;
}

/** From the middle of a row down to the baseline that centres capitals and digits in it, px. */
export const centring = centringOf(fontSize);

/** The ink of a label, for keeping labels apart. */
export function labelBox({ lines, x, y, anchor, face, size = fontSize }: Label): Box {
  const width = Math.max(0, ...lines.map((line) => measure(line, face, size)));
  const shift = { start: 0, middle: width / 2, end: width }[anchor];
  const height = (above + below) * size + Math.max(0, lines.length - 1) * lineHeight;
  return { x: x - shift, y: y - above * size, width, height };
}

/** The label whose ink is centred on `middle`. */
export function centred(middle: number, label: Omit<Label, 'y'>): Label {
  const rest = ((label.lines.length - 1) * lineHeight) / 2;
  return { ...label, y: middle + centring - rest };
}

/** One text element; lines after the first are spans below it. */
export function drawLabel(label: Label, className?: string): Element {
  const [first = '', ...rest] = label.lines;
  const x = coordinate(label.x);
  return s(
    'text',
    {
      // Absent beats 0 and "start", which are what SVG takes for granted: each page carries these.
      ...(className === undefined ? {} : { class: className }),
      ...(x === 0 ? {} : { x }),
      ...(coordinate(label.y) === 0 ? {} : { y: coordinate(label.y) }),
      ...(label.anchor === 'start' ? {} : { textAnchor: label.anchor }),
      ...(label.size === undefined ? {} : { fontSize: label.size }),
    },
    first,
    ...rest.map((line) => s('tspan', { x, dy: lineHeight }, line)),
  );
}
