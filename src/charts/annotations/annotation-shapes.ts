import type { Box, Point } from '../box.ts';
import type { Axes, AxisSide, AxisSpan } from './axes.ts';
import type { Ground } from './ground.ts';
import type { Stroke } from './path-strokes.ts';
import type { Ghost } from './placed-annotations.ts';
import type { Annotation, GhostAnnotation, Spot } from './series-annotation.ts';

/** A tick where a point stood before, half of it, px. */
const tickReach = 8;

/** Where an annotation stands: along a side, or outlines. */
export interface Shape {
  readonly span?: Span;
  readonly ghosts?: readonly Ghost[];
}

interface Span {
  readonly side: AxisSide;
  readonly px: AxisSpan;
}

/** Where an annotation stands on a drawing; nowhere, where that has no place for it. */
export function shapeOf(annotation: Annotation, ground: Ground, axes: Axes | undefined): Shape {
  switch (annotation.form) {
    case 'rule':
      return along(spanOf(annotation.at, annotation.at, axes));
    case 'band':
      return along(spanOf(annotation.from, annotation.to, axes));
    case 'ghost':
      return { ghosts: annotation.before.flatMap((one) => ghostOf(one, ground, axes) ?? []) };
    case 'bracket': {
      const { from, to } = annotation;
      const span = spanOf({ text: from }, { text: to ?? from }, axes);
      return along(span && axes && to === undefined ? toTheEnd(span, axes.plot) : span);
    }
    case 'note':
      return {};
  }
}

function along(span: Span | undefined): Shape {
  return span ? { span } : {};
}

/** Halfway along a side, px. */
export function middleOf([from, to]: AxisSpan): number {
  return (from + to) / 2;
}

/** What a band covers of the plot. */
export function bandBox(side: AxisSide, [from, to]: AxisSpan, { x, y, width, height }: Box): Box {
  return side === 'y'
    ? { x, y: from, width, height: to - from }
    : { x: from, y, width: to - from, height };
}

/** From edge to edge of the plot, at so many px along a side. */
export function acrossPlot(side: AxisSide, px: number, { x, y, width, height }: Box): Stroke {
  return side === 'y'
    ? [
        { x, y: px },
        { x: x + width, y: px },
      ]
    : [
        { x: px, y },
        { x: px, y: y + height },
      ];
}

/** The point at a share of the way across the plot, at so many px along a side. */
export function pointOn(side: AxisSide, px: number, plot: Box): (share: number) => Point {
  const [from, to] = acrossPlot(side, px, plot);
  return (share) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });
}

function spanOf(from: Spot, to: Spot, { amounts, texts }: Partial<Axes> = {}): Span | undefined {
  if ('amount' in from && 'amount' in to) {
    if (!amounts) return undefined;
    const ends = [amounts.at(from.amount), amounts.at(to.amount)];
    return { side: amounts.side, px: [Math.min(...ends), Math.max(...ends)] };
  }
  if (!('text' in from && 'text' in to) || !texts) return undefined;
  const spans = [texts.at(from.text), texts.at(to.text)];
  const ends = spans.flatMap((span) => span ?? []);
  if (spans.some((span) => !span)) return undefined;
  return { side: texts.side, px: [Math.min(...ends), Math.max(...ends)] };
}

function toTheEnd({ side, px: [from] }: Span, { x, y, width, height }: Box): Span {
  return { side, px: [from, side === 'x' ? x + width : y + height] };
}

function ghostOf(
  { mark, amount }: GhostAnnotation['before'][number],
  ground: Ground,
  axes: Axes | undefined,
): Ghost | undefined {
  const ink = ground.mark(mark);
  const amounts = axes?.amounts;
  if (!ink || !amounts) return undefined;
  const px = amounts.at(amount);
  if (amounts.fromZero && amounts.side === 'x') {
    const zero = amounts.at(0);
    const isInside = px > ink.x && px < ink.x + ink.width;
    const { y, height } = ink;
    return isInside
      ? { x: px, y, width: 0, height, isInside }
      : { x: Math.min(zero, px), y, width: Math.abs(px - zero), height, isInside };
  }
  const [x, y] = [ink.x + ink.width / 2, ink.y + ink.height / 2];
  return amounts.side === 'x'
    ? { x: px, y: y - tickReach, width: 0, height: 2 * tickReach, isInside: false }
    : { x: x - tickReach, y: px, width: 2 * tickReach, height: 0, isInside: false };
}
