import type { Element } from 'hast';
import { s } from 'hastscript';
import { fontMetrics } from '../charts/font-metrics.generated.ts';
import { type ClaimWords, cardSize } from '../edition/card.ts';
import { drawWords, type Style } from './blocks.ts';
import { canSet, drawLines, type Lines, largest, linesOf } from './card-lines.ts';
import {
  drawKicker,
  drawOwner,
  kickerBottom,
  margin,
  ownerTop,
  small,
  smallBold,
} from './card-parts.ts';
import { setLine } from './faces.ts';
import { colourOf } from './theme.ts';

const ruleWidth = 8;
const left = margin + ruleWidth + 28;
const width = cardSize.width - margin - left;
const top = kickerBottom + 22;
const reasonStyle: Style = { ...small, size: 30, leading: 38, fill: colourOf('ink', 'light') };
const sizes = [96, 88, 80, 74, 68, 62, 56, 50, 44, 38];

/** Two lines of the reason say enough of it for whoever shares the card. */
const reasonLines = 2;

/**
 * The status, what was said, and by whom: the three that must not part; and below them why, as much
 * as can be set and fits.
 */
export function drawClaim(words: ClaimWords): Element[] | undefined {
  const { status, statement, speaker, role, occasion, reason, site } = words;
  const speakerWords = role === undefined ? speaker : `${speaker}, ${role}`;
  const isSettable =
    canSet(statement, 'newsreader-display') && canSet(speakerWords + occasion, 'grotesk-bold');
  if (!isSettable) return undefined;
  // Never colour alone: the word is always there.
  const fill = colourOf(status, 'light');
  const statusStyle: Style = { ...smallBold, size: 44, leading: 56, fill };
  const who = linesOf(speakerWords, { ...smallBold, size: 34, leading: 42 }, width, 2);
  const where = linesOf(occasion, small, width, 1);
  const why = linesOf(
    reason,
    reasonStyle,
    width,
    canSet(reason, reasonStyle.face) ? reasonLines : 0,
  );
  const [statementTop, air] = [top + statusStyle.leading, 16];
  const reasonHeight = why.height === 0 ? 0 : air + why.height;
  const room = ownerTop - 30 - statementTop - air - who.height - where.height - reasonHeight;
  const said = largest(statement, sizes, width, room);
  const whoTop = statementTop + said.height + air;
  const whereTop = whoTop + who.height;
  const height = whereTop + where.height + reasonHeight - top;
  return [
    ...drawKicker('Who says what', undefined, width),
    s('rect', { x: margin, y: top, width: ruleWidth, height, fill }),
    drawWords(capital(status), statusStyle, left, top - 4),
    ...drawLines(said, left, statementTop),
    ...(status === 'superseded' ? [strike(said, statementTop)] : []),
    ...drawLines(who, left, whoTop),
    ...drawLines(where, left, whereTop),
    ...drawLines(why, left, whereTop + where.height + air),
    ...drawOwner(site, [], width),
  ];
}

/** A line through words that others have taken the place of. */
function strike({ lines, style }: Lines, from: number): Element {
  const { face, size, leading, fill } = style;
  const toMiddle = (fontMetrics[face].capHeight * size) / 1000 / 6;
  const strokes = lines.map((line, index) => {
    const y = Math.round(from + (index + 0.5) * leading + toMiddle);
    return `M${left} ${y}h${Math.round(setLine(line, face, size).width)}`;
  });
  return s('path', { d: strokes.join(''), fill: 'none', stroke: fill, strokeWidth: 3 });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
