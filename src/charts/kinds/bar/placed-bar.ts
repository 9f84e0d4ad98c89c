import { max, type ScaleLinear } from 'd3';
import { displayed, formatValue, type Notation } from '../../amount.ts';
import { centring, type Label } from '../../label.ts';
import { type Face, fontSize, lineHeight, measure, wrap } from '../../text.ts';
import { moreWidth, reachOf, scaleBar, scaledRows, valueAir, valueFaceOf } from './bar-scale.ts';
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
  /** Names stand left of the bars; otherwise above them, and the zero line stops for them. */
  readonly beside: boolean;
  readonly rows: readonly PlacedBarRow[];
}

export const barHeight = 14;

const step = 22;
const margin = 2;
const labelAir = 8;
/** Labels stand left of the bars while they leave the bars this share of the width. */
const largestLabelShare = 0.4;
/** Bars with less room than this say too little, px. */
const leastRoom = 40;
/** A value that is not zero shows, however small. */
const thinnest = 1;

/** The face of a row's name: the highlighted one is bold, and measured so. */
function faceOf(row: BarRow): Face {
  return row.highlighted ? 'grotesk-bold' : 'grotesk-regular';
}

/** How a drawing is laid out: where names stand, and how values are written. */
interface Layout {
  readonly beside: boolean;
  readonly left: number;
  readonly notation: Notation;
  readonly scale: ScaleLinear<number, number>;
}

/** Names beside the bars if they fit, else above; values in full if bars keep some room. */
function layOut(series: BarSeries, width: number): Layout {
  const widest = max(scaledRows(series), (row) => measure(row.label, faceOf(row))) ?? 0;
  const column = Math.ceil(widest + labelAir);
  const layout = (beside: boolean, notation: Notation): Layout => {
    const left = beside ? column : 0;
    return { beside, left, notation, scale: scaleBar(series, left, width, notation) };
  };
  if (column <= width * largestLabelShare) {
    const beside = layout(true, 'full');
    if (roomOf(beside) >= leastRoom) return beside;
  }
  const above = layout(false, 'full');
  return roomOf(above) >= leastRoom ? above : layout(false, 'short');
}

function roomOf({ scale }: Layout): number {
  const [from = 0, to = 0] = scale.range();
  return to - from;
}

/** Rows in the order given, on one zero-based scale, values inside the frame. */
export function placeBar(series: BarSeries, width: number): PlacedBarSeries {
  const layout = layOut(series, width);
  const { beside, left, scale } = layout;
  const rows: PlacedBarRow[] = [];
  let y = margin;
  for (const row of series.rows) {
    const face = faceOf(row);
    const lines = beside ? [row.label] : wrap(row.label, face, fontSize, width);
    const above = beside ? 0 : Math.max(1, lines.length) * lineHeight;
    const middle = above + (beside ? step / 2 : barHeight / 2 + 2);
    const height = beside ? step : above + barHeight + 12;
    const label: Label = beside
      ? { lines, face, x: left - labelAir, y: middle + centring, anchor: 'end' }
      : { lines, face, x: 0, y: fontSize, anchor: 'start' };
    rows.push({ row, y, height, middle, label, ...placeValue(row, series, layout, middle) });
    y += height;
  }
  return { width, height: y + margin, zero: zeroOf(scale), beside, rows };
}

/** On a whole pixel, so that the zero line and the edges of bars are sharp. */
function zeroOf(scale: ScaleLinear<number, number>): number {
  return Math.round(scale(0));
}

function placeValue(
  row: BarRow,
  { display }: BarSeries,
  { scale, notation }: Layout,
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
