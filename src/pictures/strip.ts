import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { drawChart } from '../charts/draw.ts';
import type { Series } from '../charts/series.ts';
import type { Block } from './blocks.ts';
import { canSet } from './card-lines.ts';
import { excerptsOf } from './excerpt.ts';
import { paint } from './paint.ts';

/** A drawing at the size of a card, or as much of it as there is room for. */
export interface Strip extends Block {
  /** How many rows, lines or events the figure has beside those that are shown. */
  readonly more: number;
}

/** Where a strip stands and what it may take, px. */
export interface StripRoom {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/**
 * How much larger than on a page: its words are 28 px, 9 px where a card is shown 400 px wide; a
 * little less where the whole then fits.
 */
const scales = [2.16, 2.08, 2] as const;

/**
 * As many rows, lines or events of a series as fit; `undefined` where not enough of them do, where
 * none has a value, or where the fonts lack a letter of their names.
 */
export function drawStrip(series: Series, room: StripRoom): Strip | undefined {
  const [usual, ...lower] = scales;
  const tries = excerptsOf(series).flatMap((excerpt) => {
    const isWhole = excerpt.series === series;
    return [usual, ...(isWhole ? lower : [])].map((scale) => ({ scale, excerpt }));
  });
  for (const { scale, excerpt } of tries) {
    const drawing = fitted(excerpt.series, room, scale);
    if (!drawing) continue;
    if (!hasMarks(drawing) || !isSettable(drawing)) return undefined;
    return {
      height: heightOf(drawing) * scale,
      draw: (top) => [place(drawing, room.left, top, scale)],
      more: excerpt.left,
    };
  }
  return undefined;
}

/** A drawing that is no higher than the room for it. */
function fitted(series: Series, room: StripRoom, scale: number): Element | undefined {
  const height = Math.floor(room.height / scale);
  const frame = { width: Math.floor(room.width / scale), name: '' };
  const drawing = drawChart(series, { ...frame, height });
  const over = heightOf(drawing) - height;
  if (over <= 0) return drawing;
  // Words below a drawing of lines come on top of the height that it was given.
  const lower = drawChart(series, { ...frame, height: height - over });
  return heightOf(lower) <= height ? lower : undefined;
}

function heightOf(drawing: Element): number {
  return Number(drawing.properties['height']);
}

/** Whether there is something to see but "No data". */
function hasMarks(drawing: Element): boolean {
  let has = false;
  visit(drawing, 'element', ({ properties }) => {
    has ||= properties['dataId'] !== undefined;
  });
  return has;
}

function isSettable(drawing: Element): boolean {
  let isSet = true;
  visit(drawing, 'text', ({ value }) => {
    isSet &&= canSet(value, 'grotesk-regular') && canSet(value, 'grotesk-bold');
  });
  return isSet;
}

/** The drawing in place of its own root, which would cut off what hangs over it. */
function place(drawing: Element, left: number, top: number, scale: number): Element {
  const painted = paint(drawing, 'light');
  const { viewBox, width, height, role, ariaLabel, ...look } = painted.properties;
  const transform = `translate(${left} ${top}) scale(${scale})`;
  return { ...painted, tagName: 'g', properties: { ...look, transform } };
}
