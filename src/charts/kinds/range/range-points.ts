import { amountOf, type Value } from '../../../quantity/value.ts';
import type { FlowItem } from '../../flow.ts';
import { displayed, formatValue, type Notation } from '../../format-value.ts';
import { faceOf } from '../../text.ts';
import type { Measure, RangeRow, RangeSeries } from './range-series.ts';

/** What a measure says of a row, in the figure's unit. */
export interface RangePoint {
  readonly measure: Measure;
  readonly value: Value;
  readonly amount: number;
}

/** A row's points from the smallest to the largest, and where their values are printed. */
export interface RangeEnds {
  readonly row: RangeRow;
  readonly points: readonly RangePoint[];
  readonly left?: RangePoint;
  readonly right?: RangePoint;
  /** The first, if its value stands right of it, before the line to the next. */
  readonly inward?: RangePoint;
  /** Those between the ends. */
  readonly between: readonly RangePoint[];
}

/** Which way a bound leads from its dot: 1 for "at least", −1 for "at most". */
export function leadOf({ value }: RangePoint): -1 | 0 | 1 {
  return value.kind === 'at-least' ? 1 : value.kind === 'at-most' ? -1 : 0;
}

/** A point's value as printed. */
export function saidOf(point: RangePoint, { display }: RangeSeries, notation: Notation): FlowItem {
  return { words: formatValue(point.value, display, notation), face: faceOf(point.measure) };
}

/**
 * The rows with their points in order. The value of a point that is alone stands on the side on
 * which its measure stands in most other rows, so that a column of values stays a column.
 */
export function toEnds(series: RangeSeries): RangeEnds[] {
  const rows = series.rows.map((row) => ({ row, points: pointsOf(row, series) }));
  const lefts = new Map<string, number>();
  for (const { points } of rows.filter(({ points }) => points.length > 1)) {
    const [first, last] = [points[0]?.measure.id ?? '', points.at(-1)?.measure.id ?? ''];
    lefts.set(first, (lefts.get(first) ?? 0) + 1);
    lefts.set(last, (lefts.get(last) ?? 0) - 1);
  }
  return rows.map(({ row, points }): RangeEnds => {
    const [left, right] = [points[0], points.at(-1)];
    const ends = { row, points, between: points.slice(1, -1) };
    if (left === undefined || right === undefined) return ends;
    if (left !== right) return { ...ends, left, right };
    return (lefts.get(left.measure.id) ?? 0) > 0 ? { ...ends, left } : { ...ends, right };
  });
}

function pointsOf(row: RangeRow, { measures, display }: RangeSeries): RangePoint[] {
  return row.points
    .flatMap(({ measure: id, value }) => {
      const measure = measures.find((candidate) => candidate.id === id);
      if (measure === undefined) {
        const known = measures.map((candidate) => candidate.id).join(', ');
        throw new Error(`toEnds: row "${row.id}" has a point of "${id}"; measures are: ${known}`);
      }
      const amount = amountOf(value);
      return amount === undefined ? [] : [{ measure, value, amount: displayed(amount, display) }];
    })
    .sort((a, b) => a.amount - b.amount);
}
