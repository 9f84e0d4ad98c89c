import { dotReach } from '../../dot-shape.ts';
import { type Extent, toReach } from '../../fit-scale.ts';
import { type Notation, notAvailable } from '../../format-value.ts';
import type { KeyEntry } from '../../key.ts';
import { labelBox } from '../../label.ts';
import { layOutRows, type RowLayout } from '../../row-layout.ts';
import { measure as widthOf } from '../../text.ts';
import { cutLine } from './cut-line.ts';
import { leadWidth } from './range-dots.ts';
import { hasRoom, turnInward, valueAir } from './range-inward.ts';
import { keyOfMeasures, namesAtDots } from './range-names.ts';
import { leadOf, type RangeEnds, saidOf, toEnds } from './range-points.ts';
import { type PlacedRangeRow, placeRow, type RangeSketch, sketchRow } from './range-row.ts';
import type { Measure, RangeSeries } from './range-series.ts';

export interface PlacedRangeSeries {
  readonly width: number;
  readonly height: number;
  /** The line at zero, as path data: whole, or a piece for each row. */
  readonly zero: string;
  readonly rows: readonly PlacedRangeRow[];
  readonly layout: RowLayout;
  /** Above the rows, where there is no room for the names of the measures at their dots. */
  readonly key: readonly KeyEntry<Measure>[];
}

const margin = 2;
/** Below words that stand under the dots of a row, px. */
const air = 4;

/** Dots row by row on one scale that includes zero, each with its value; measures named once. */
export function placeRange(series: RangeSeries, width: number): PlacedRangeSeries {
  const { rows, layout } = layOut(series, width);
  const sketches = rows.map((ends) => sketchRow(ends, series, layout));
  const dots = sketches.map((sketch) => sketch.dots);
  const names = namesAtDots(dots, layout.left, width);
  const key = names === undefined ? keyOfMeasures(series, rows, width) : { entries: [], height: 0 };

  // Rows keep one rhythm: if one has values below its dots, all keep that room.
  const tier = Math.max(0, ...sketches.map(({ between }) => between.reach));
  const placed: PlacedRangeRow[] = [];
  let y = margin + key.height;
  for (const [index, sketch] of sketches.entries()) {
    const depth = depthOf(sketch, tier);
    const row = placeRow(sketch, names?.[index], series, layout, y, depth);
    placed.push(row.placed);
    y = row.bottom;
  }
  const zero = placeZero(placed, Math.round(layout.scale(0)) + 0.5, layout.beside);
  return { width, height: y + margin, zero, rows: placed, layout, key: key.entries };
}

/**
 * Rows on a scale: first with all values outside of the dots, then with some turned inward. What other
 * states draw is laid out with them, and left away.
 */
function layOut(series: RangeSeries, width: number): { rows: RangeEnds[]; layout: RowLayout } {
  const all = [...series.rows, ...(series.others ?? [])];
  const own = (rows: readonly RangeEnds[]) => rows.slice(0, series.rows.length);
  const scale = (rows: readonly RangeEnds[]) =>
    layOutRows(all, width, (notation) => [
      ...toExtents(rows, series, notation),
      ...toReach(series),
    ]);
  const rows = toEnds({ ...series, rows: all });
  const layout = scale(rows);
  const turned = turnInward(rows, series, layout);
  const again = scale(turned);
  const fits = turned.every((ends) => hasRoom(ends, series, again));
  return fits ? { rows: own(turned), layout: again } : { rows: own(rows), layout };
}

/** From the middle of a row to its lower edge; `tier` px are kept for values below its dots. */
function depthOf({ dots, half, running }: RangeSketch, tier: number): number {
  const lowest = Math.max(0, ...dots.map(({ y }) => y)) + dotReach;
  const under = tier === 0 ? 0 : lowest + tier + air;
  return Math.max(half, under, running.height === 0 ? 0 : half + running.height + air);
}

/** What dots and values take of the width, "not available" included. */
function toExtents(rows: readonly RangeEnds[], series: RangeSeries, notation: Notation): Extent[] {
  const none = Math.ceil(widthOf(notAvailable)) + valueAir + 2;
  return rows.flatMap(({ points, left, right }) => {
    if (points.length === 0) return [{ amount: 0, before: 0, behind: none }];
    return points.map((point) => {
      const { words, face } = saidOf(point, series, notation);
      const said = valueAir + Math.ceil(widthOf(words, face)) + 1;
      const room = (end: unknown, side: -1 | 1) =>
        dotReach + (leadOf(point) === side ? leadWidth : 0) + (point === end ? said : 0);
      return { amount: point.amount, before: room(left, -1), behind: room(right, 1) };
    });
  });
}

/** Whole from the first row to the last, or a piece for each row; never through words. */
function placeZero(rows: readonly PlacedRangeRow[], x: number, whole: boolean): string {
  const boxes = rows.flatMap(({ y, values, names }) =>
    [...values, ...names].map((label) => {
      const box = labelBox(label);
      return { ...box, y: box.y + y };
    }),
  );
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (whole) return cutLine(x, first.y - first.half, last.y + last.half, boxes);
  return rows.map(({ y, half }) => cutLine(x, y - half, y + half, boxes)).join('');
}
