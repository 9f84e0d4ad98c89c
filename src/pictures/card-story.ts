import type { Element } from 'hast';
import { cardSize, type StoryWords } from '../edition/card.ts';
import { drawCardFigure } from './card-figure.ts';
import { canSet, drawLines, headlineOf, largest, linesOf } from './card-lines.ts';
import { drawKicker, drawOwner, kickerBottom, margin, ownerTop, small } from './card-parts.ts';

const whole = cardSize.width - 2 * margin;
const figureWidth = 606;
const gutter = 40;
const top = kickerBottom + 8;
const bottom = ownerTop - 24;

/** Kicker and headline; beside them a strip of the figure, or below them the standfirst. */
export function drawStory(words: StoryWords): Element[] | undefined {
  const { what, subject, headline, figure, site, dates = [] } = words;
  if (!canSet(headline, 'newsreader-display')) return undefined;
  const width = figure ? whole - figureWidth - gutter : whole;
  const left = margin + width + gutter;
  const body = figure
    ? drawCardFigure(figure, left, figureWidth)?.concat(drawBeside(headline, width))
    : drawAlone(words);
  return body && [...drawKicker(what, subject, width), ...body, ...drawOwner(site, dates, width)];
}

function drawBeside(headline: string, width: number): Element[] {
  const sizes = [62, 58, 54, 50, 46, 42, 38, 34];
  return drawLines(largest(headline, sizes, width, bottom - top), margin, top);
}

/** The headline, and as much of the standfirst as can be set and fits. */
function drawAlone({ headline, standfirst }: StoryWords): Element[] {
  const sizes = [92, 84, 76, 68, 60, 52, 46, 40];
  const style = { ...headlineOf(36), leading: 44, fill: small.fill };
  const wanted = linesOf(standfirst, style, whole, 4);
  const air = 22;
  const said = largest(headline, sizes, whole, bottom - top - air - wanted.height);
  const below = top + said.height + air;
  const room = Math.floor((bottom - below) / style.leading);
  return [
    ...drawLines(said, margin, top),
    ...(canSet(standfirst, style.face)
      ? drawLines(linesOf(standfirst, style, whole, room), margin, below)
      : []),
  ];
}
