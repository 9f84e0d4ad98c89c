import { type Callout, type Callouts, placeCallouts } from '../../callouts.ts';
import { dotReach } from '../../dot-shape.ts';
import { type Flow, flow } from '../../flow.ts';
import { notAvailable } from '../../format-value.ts';
import { centring, type Label, labelBox } from '../../label.ts';
import { placeHead, type RowLayout } from '../../row-layout.ts';
import { leadWidth, type PlacedDot, placeDots } from './range-dots.ts';
import { valueAir } from './range-inward.ts';
import { type RangeEnds, type RangePoint, saidOf } from './range-points.ts';
import type { RangeRow, RangeSeries } from './range-series.ts';

/** A row before it has a place: what stands in line with its dots, and what below them. */
export interface RangeSketch {
  readonly ends: RangeEnds;
  readonly dots: readonly PlacedDot[];
  /** From the middle to the edges of the row, if nothing but dots had to be in it, px. */
  readonly half: number;
  /** Values of the dots between the ends, below them. */
  readonly between: Callouts;
  /** The same with the names of their measures, where there is no room for them at the dots. */
  readonly running: Flow;
}

/** A row of the drawing; coordinates are from the middle of its dots, at `y` in the frame. */
export interface PlacedRangeRow {
  readonly row: RangeRow;
  readonly y: number;
  readonly half: number;
  readonly label: Label;
  readonly dots: readonly PlacedDot[];
  /** From the smallest to the largest, where they are more than a dot apart. */
  readonly track?: readonly [from: number, to: number];
  /** From the row's name to its first mark, where that is some way. */
  readonly guide?: readonly [from: number, to: number];
  /** The numbers. */
  readonly values: readonly Label[];
  readonly names: readonly Label[];
  readonly leaders: readonly Callout['leader'][];
  /** "not available", where no measure has the row. */
  readonly none?: Label;
}

/** Half of a row whose dots stand in one line, px. */
const halfRow = 14;
const shortestGuide = 8;
const guideAir = 5;
const nothing = { callouts: [], reach: 0 };

export function sketchRow(ends: RangeEnds, series: RangeSeries, layout: RowLayout): RangeSketch {
  const { left, width, notation, scale } = layout;
  const dots = placeDots(ends.points, scale);
  const lowest = Math.max(0, ...dots.map(({ y }) => y));
  const calls = dots
    .filter(({ point }) => ends.between.includes(point))
    .map(({ x, point }) => ({ ...saidOf(point, series, notation), from: x, to: x }));
  const edge = lowest + dotReach;
  const between = placeCallouts(calls, { side: 'below', edge, low: left, high: width });
  const named = ends.between.map((point) => {
    const { words, face } = saidOf(point, series, notation);
    return { words: `${point.measure.label} ${words}`, face };
  });
  return {
    ends,
    dots,
    half: Math.max(halfRow, edge + 3),
    between: between ?? nothing,
    running: flow(between === undefined ? named : [], left, width, 0),
  };
}

/** The row with all its words; `names` of measures stand above, `depth` px are kept below. */
export function placeRow(
  sketch: RangeSketch,
  names: Callouts | undefined,
  series: RangeSeries,
  layout: RowLayout,
  top: number,
  depth: number,
): { readonly placed: PlacedRangeRow; readonly bottom: number } {
  const { ends, dots, half, between, running } = sketch;
  const above = Math.max(half, names === undefined ? 0 : dotReach + names.reach + 3);
  const head = placeHead(ends.row, layout, above);
  // Half a pixel in, so that hairlines through the dots are one row of pixels.
  const y = Math.ceil(top + head.height + above) + 0.5;
  const values = placeValues(sketch, series, layout);
  const below = running.labels.map((label) => ({ ...label, y: label.y + half }));
  const placed: PlacedRangeRow = {
    row: ends.row,
    y,
    half,
    label: head.label,
    dots,
    ...placeLines(sketch, values, layout),
    values: [...values, ...between.callouts.map(({ label }) => label), ...below],
    names: (names?.callouts ?? []).map(({ label }) => label),
    leaders: [...(names?.callouts ?? []), ...between.callouts].map(({ leader }) => leader),
    ...(dots.length === 0 ? { none: placeNone(layout) } : {}),
  };
  return { placed, bottom: y + depth };
}

/** The line between the dots and the one that leads to them, where they are long enough to see. */
function placeLines(
  { ends, dots }: RangeSketch,
  values: readonly Label[],
  { beside, left }: RowLayout,
): Pick<PlacedRangeRow, 'track' | 'guide'> {
  const [first, last] = [dots[0], dots.at(-1)];
  if (first === undefined || last === undefined) return {};
  const inner = ends.inward === undefined ? undefined : values.at(-1);
  const from = inner === undefined ? first.x : labelEnd(inner) + valueAir;
  const start = Math.min(first.x - dotReach, ...values.map((label) => labelBox(label).x));
  const end = start - guideAir;
  return {
    ...(last.x - from > 2 * dotReach ? { track: [from, last.x] } : {}),
    ...(beside && end - left >= shortestGuide ? { guide: [left, end] } : {}),
  };
}

/** Values of the outermost dots, outside of them; one that is turned inward comes last. */
function placeValues({ ends, dots }: RangeSketch, series: RangeSeries, layout: RowLayout): Label[] {
  const place = (point: RangePoint | undefined, side: -1 | 1): Label[] => {
    const dot = dots.find((candidate) => candidate.point === point);
    if (dot === undefined) return [];
    const { words, face } = saidOf(dot.point, series, layout.notation);
    const away = dotReach + valueAir + (dot.lead === side ? leadWidth : 0);
    const anchor = side < 0 ? 'end' : 'start';
    return [{ lines: [words], face, x: dot.x + side * away, y: centring, anchor }];
  };
  return [...place(ends.left, -1), ...place(ends.right, 1), ...place(ends.inward, 1)];
}

function labelEnd(label: Label): number {
  const box = labelBox(label);
  return box.x + box.width;
}

function placeNone({ scale }: RowLayout): Label {
  const x = Math.round(scale(0)) + valueAir + 1;
  return { lines: [notAvailable], face: 'grotesk-regular', x, y: centring, anchor: 'start' };
}
