import type { ScaleLinear } from 'd3';
import type { Display } from '../../display.ts';
import { type Extent, toReach } from '../../fit-scale.ts';
import { displayed, formatValue, type Notation } from '../../format-value.ts';
import { centring, type Label } from '../../label.ts';
import { layOutRows, placeHead, type RowLayout } from '../../row-layout.ts';
import { type Face, faceOf, measure } from '../../text.ts';
import { moreWidth, reachOf } from './bar-reach.ts';
import type { BarRow, BarSeries } from './bar-series.ts';

/** A row of the drawing; coordinates are within the row, whose top is at `y` in the frame. */
export interface PlacedBarRow {
  readonly row: BarRow;
  readonly y: number;
  readonly height: number;
  /** The middle of the bar. */
  readonly middle: number;
  readonly label: Label;
  readonly value: Label;
  /** Absent where there is no value: nothing is drawn that could be read as zero. */
  readonly bar?: { readonly x: number; readonly y: number; readonly width: number };
}

export interface PlacedBarSeries {
  readonly width: number;
  readonly height: number;
  readonly zero: number;
  /** From an amount in the unit printed to px. */
  readonly scale: ScaleLinear<number, number>;
  /** Where the room for bars begins, px. */
  readonly left: number;
  /** Names stand left of the bars; otherwise above them, and the zero line stops for them. */
  readonly beside: boolean;
  readonly rows: readonly PlacedBarRow[];
}

export const barHeight = 14;

const step = 22;
const margin = 2;
/** Bars with less room than this say too little, px. */
const leastRoom = 40;
/** A value that is not zero shows, however small. */
const thinnest = 1;
/** Between a bar, or the zero line, and its value, px. */
const valueAir = 6;

/** The face of a row's value: "not available" never stands out. */
function valueFaceOf(row: BarRow): Face {
  return row.value.kind === 'missing' ? 'grotesk-regular' : faceOf(row);
}

/** Rows in the order given, on one zero-based scale, values inside the frame. */
export function placeBar(series: BarSeries, width: number): PlacedBarSeries {
  const { others = [], display } = series;
  // The rows of all states must fit.
  const all = [...series.rows, ...others];
  const names = all.map((row) => ({ label: row.label, face: faceOf(row) }));
  const reached = toReach(series);
  const toEach = (notation: Notation) => [
    ...all.map((row) => toExtent(row, display, notation)),
    ...reached,
  ];
  const layout = layOutRows(names, width, toEach, leastRoom);
  const { beside, scale } = layout;
  const reach = barHeight / 2 + 2;
  const rows: PlacedBarRow[] = [];
  let y = margin;
  for (const row of series.rows) {
    const head = placeHead({ label: row.label, face: faceOf(row) }, layout, reach);
    const middle = beside ? step / 2 : head.height + reach;
    const height = beside ? step : head.height + barHeight + 12;
    const label = { ...head.label, y: middle + head.label.y };
    rows.push({ row, y, height, middle, label, ...placeValue(row, series, layout, middle) });
    y += height;
  }
  const { left } = layout;
  return { width, height: y + margin, zero: zeroOf(scale), scale, left, beside, rows };
}

/** What a value takes of the width, on its side of zero. */
function toExtent(row: BarRow, display: Display, notation: Notation): Extent {
  const amount = row.value.kind === 'missing' ? 0 : displayed(row.value.amount, display);
  const more = reachOf(row.value) === 'more' ? moreWidth : 0;
  const words = measure(formatValue(row.value, display, notation), valueFaceOf(row));
  const room = Math.ceil(words) + valueAir + more + 1;
  return amount < 0 ? { amount, before: room, behind: 0 } : { amount, before: 0, behind: room };
}

/** On a whole pixel, so that the zero line and the edges of bars are sharp. */
function zeroOf(scale: ScaleLinear<number, number>): number {
  return Math.round(scale(0));
}

function placeValue(
  row: BarRow,
  { display }: BarSeries,
  { scale, notation }: RowLayout,
  middle: number,
): Pick<PlacedBarRow, 'bar' | 'value'> {
  const zero = zeroOf(scale);
  const said = { lines: [formatValue(row.value, display, notation)], face: valueFaceOf(row) };
  const y = middle + centring;
  if (row.value.kind === 'missing') {
    return { value: { ...said, x: zero + valueAir, y, anchor: 'start' } };
  }
  const amount = displayed(row.value.amount, display);
  const width = amount === 0 ? 0 : Math.max(thinnest, Math.abs(scale(amount) - scale(0)));
  const towards = amount < 0 ? -1 : 1;
  const end = zero + towards * width;
  const away = valueAir + (reachOf(row.value) === 'more' ? moreWidth : 0);
  return {
    bar: { x: Math.min(zero, end), y: middle - barHeight / 2, width },
    value: { ...said, x: end + towards * away, y, anchor: amount < 0 ? 'end' : 'start' },
  };
}
