import type { Element } from 'hast';
import { s } from 'hastscript';
import { measure } from '../charts/text.ts';
import { type CardFigure, type CardSource, cardSize } from '../edition/card.ts';
import { drawWords } from './blocks.ts';
import { canSet, cut, drawLines, linesOf } from './card-lines.ts';
import { margin, small } from './card-parts.ts';
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
    ...drawFoot(sources, left, width, strip.more),
  ];
}

/** The source at left, and at right how much more there is in the figure. */
function drawFoot(
  sources: readonly CardSource[],
  left: number,
  width: number,
  more: number,
): Element[] {
  const rest = more > 0 ? `+${more} more` : '';
  const room = width - (more > 0 ? widthOf(rest) + 24 : 0);
  const right = left + width;
  return [
    drawWords(sourceWords(sources, room), small, left, foot),
    ...(more > 0 ? [drawWords(rest, small, right, foot, 'end')] : []),
  ];
}

/** The first way to name the source that can be set and fits, else as much of the name as does. */
function sourceWords(sources: readonly CardSource[], room: number): string {
  const [first, ...others] = sources.filter(({ who }) => canSet(who, small.face));
  if (first === undefined) return 'Source: named on the page';
  const fitting = [first, ...others].find(({ who, years }) => widthOf(who + years) <= room);
  if (fitting) return fitting.who + fitting.years;
  return cut(first.who, small, room - widthOf(first.years)) + first.years;
}

function widthOf(words: string): number {
  return measure(words, small.face, small.size);
}
