import type { Element } from 'hast';
import { s } from 'hastscript';
import { measure } from '../charts/text.ts';
import { type CardFigure, cardSize } from '../sharing/card.ts';
import { canSet, drawLines, linesOf } from './card-lines.ts';
import { margin, small } from './card-parts.ts';
import { drawWords } from './stack.ts';
import { drawStrip } from './strip.ts';
import { colourOf } from './theme.ts';

const ruleHeight = 4;
/** Between the parts, px. */
const air = 12;
/** In line with the owner at the foot of the card. */
const foot = cardSize.height - margin - 22 - small.leading / 2;

/**
 * A figure in a column of a card: the rule, the measure, a strip of the drawing, who counted and
 * when. `undefined` where the measure or the drawing cannot be set, or no part of it fits.
 */
export function drawCardFigure(
  { series, measure: measured, sources }: CardFigure,
  left: number,
  width: number,
): Element[] | undefined {
  if (!canSet(measured, small.face)) return undefined;
  const said = linesOf(measured, small, width, 3);
  const top = margin + ruleHeight + air - 4;
  const stripTop = top + said.height + air;
  const strip = drawStrip(series, { left, width, height: foot - air - stripTop });
  if (strip === undefined) return undefined;
  const ink = colourOf('ink', 'light');
  return [
    s('rect', { x: left, y: margin, width, height: ruleHeight, fill: ink }),
    ...drawLines(said, left, top),
    ...strip.draw(stripTop),
    ...drawFoot(sources, strip.part, left, width),
  ];
}

/** The source at left, and at right which part of the figure it is, where it is not the whole. */
function drawFoot(
  sources: readonly string[],
  part: string | undefined,
  left: number,
  width: number,
): Element[] {
  const widthOf = (words: string) => measure(words, small.face, small.size);
  const room = width - (part === undefined ? 0 : widthOf(part) + 24);
  const source = sources.find((words) => canSet(words, small.face) && widthOf(words) <= room);
  return [
    ...(source === undefined ? [] : [drawWords(source, small, left, foot)]),
    ...(part === undefined ? [] : [drawWords(part, small, left + width, foot, 'end')]),
  ];
}
