import { known } from '../../../quantity/value.ts';
import { type Call, type Callouts, placeCallouts } from '../../callouts.ts';
import { type Flow, flow } from '../../flow.ts';
import { displayed, formatValue } from '../../format-value.ts';
import { centring, type Label, type Leader } from '../../label.ts';
import { placeHead, type RowLayout } from '../../row-layout.ts';
import { faceOf, measure } from '../../text.ts';
import { amountsOf } from './stack-parts.ts';
import { placeSegments, type Segment } from './stack-segments.ts';
import type { StackRow, StackSeries } from './stack-series.ts';

/** A value printed in its segment. */
export interface InnerValue {
  readonly segment: Segment;
  readonly label: Label;
}

/** A row before it has a place: its bar, and what stands below it. */
export interface StackSketch {
  readonly row: StackRow;
  readonly segments: readonly Segment[];
  readonly inner: readonly InnerValue[];
  /** Values that find no room in their segments, below them. */
  readonly outer: Callouts;
  /** The same with the names of their parts, where there is no room for that either. */
  readonly running: Flow;
}

/** A row of the drawing; coordinates are from the middle of its bar, at `y` in the frame. */
export interface PlacedStackRow extends Pick<StackSketch, 'row' | 'segments' | 'inner'> {
  readonly y: number;
  readonly label: Label;
  readonly whole: Label;
  readonly values: readonly Label[];
  readonly names: readonly Label[];
  readonly leaders: readonly Leader[];
}

export const segmentHeight = 24;
export const wholeAir = 7;
/** From the middle of a bar to running words below it, px. */
export const runningTop = segmentHeight / 2 + 5;
const innerAir = 6;
const barAir = 4;

export function sketchStack(row: StackRow, series: StackSeries, layout: RowLayout): StackSketch {
  const { left, width, scale } = layout;
  const zero = Math.round(scale(0));
  const length = scale(displayed(row.whole, series.display)) - scale(0);
  const segments = placeSegments(amountsOf(row, series), zero, length);
  // The whole says zero of a row without any part.
  const said = row.whole === 0 ? [] : segments;
  const words = said.map((segment) => toWords(segment, series, layout));
  const inner = words.flatMap(({ inner }) => (inner === undefined ? [] : [inner]));
  const outside = words.filter(({ inner }) => inner === undefined);
  const outer = placeCallouts(
    outside.map(({ call }) => call),
    { side: 'below', edge: segmentHeight / 2, low: zero, high: width },
  );
  const named =
    outer === undefined ? outside.map(({ call, name }) => ({ ...call, words: name })) : [];
  return {
    row,
    segments,
    inner,
    outer: outer ?? { callouts: [], reach: 0 },
    running: flow(named, left, width, 0),
  };
}

/** A segment's value where it fits in, and what to write below the bar where it does not. */
function toWords(
  segment: Segment,
  { display }: StackSeries,
  { notation }: RowLayout,
): { readonly inner?: InnerValue; readonly call: Call; readonly name: string } {
  const { part, value, amount, x, width } = segment;
  const words = formatValue(value, display, notation);
  const name = `${part.label} ${words}`;
  const face = faceOf(part);
  // A zero has no segment that would show whose it is.
  const call = { words: amount === 0 ? name : words, face, from: x, to: x + width };
  if (measure(words, face) + 2 * innerAir > width) return { call, name };
  const label: Label = { lines: [words], face, x: x + width / 2, y: centring, anchor: 'middle' };
  return { inner: { segment, label }, call, name };
}

/** The row with all its words; `names` of parts stand above, `depth` px are kept below the middle. */
export function placeStackRow(
  { row, segments, inner, outer, running }: StackSketch,
  names: Callouts | undefined,
  { display }: StackSeries,
  layout: RowLayout,
  top: number,
  depth: number,
): { readonly placed: PlacedStackRow; readonly bottom: number } {
  const half = segmentHeight / 2;
  const above = half + Math.max(barAir, names === undefined ? 0 : names.reach + 3);
  const head = placeHead(row, layout, above);
  const y = Math.ceil(top + head.height + above);
  const last = segments.findLast(({ width }) => width > 0);
  const end = last === undefined ? Math.round(layout.scale(0)) : last.x + last.width;
  const said = formatValue(known(row.whole), display, layout.notation);
  const below = running.labels.map((label) => ({ ...label, y: label.y + runningTop }));
  const placed: PlacedStackRow = {
    row,
    y,
    segments,
    inner,
    label: head.label,
    whole: {
      lines: [said],
      face: 'grotesk-regular',
      x: end + wholeAir,
      y: centring,
      anchor: 'start',
    },
    values: [...outer.callouts.map(({ label }) => label), ...below],
    names: (names?.callouts ?? []).map(({ label }) => label),
    leaders: [...(names?.callouts ?? []), ...outer.callouts].map(({ leader }) => leader),
  };
  return { placed, bottom: y + depth };
}
