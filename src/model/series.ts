import type { Value } from './value.ts';

/** How a figure prints amounts: what one unit on its scale is worth in the dataset's unit. */
export interface Display {
  /** Divide by this before printing, e.g. 1,000,000 for "million tonnes" of a column in tonnes. */
  readonly divisor: number;
  /** Words for the unit, e.g. "million tonnes". */
  readonly unit: string;
  /** Written straight behind each value, e.g. "%"; may be empty. */
  readonly suffix: string;
  /** Digits behind the point, at most; as many as the amount has if left out. */
  readonly decimals?: number;
}

/** One row to draw as a bar. */
export interface BarRow {
  /** Unique within the series, made from the label, e.g. "south-africa". */
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly highlighted: boolean;
}

/** Bars, already in the order in which they are drawn. */
export interface BarSeries {
  readonly kind: 'bar';
  readonly display: Display;
  readonly rows: readonly BarRow[];
  /** Rows of the figure's other states: all states share one scale, so that they can be compared. */
  readonly others?: readonly BarRow[];
}

/** A place on the horizontal axis: an edition or a year. */
export interface Step {
  readonly id: string;
  /** e.g. "2025" */
  readonly label: string;
  /** Where it stands on the axis; steps need not be evenly spaced. */
  readonly position: number;
}

export interface LinePoint {
  readonly step: Step;
  readonly value: Value;
  /** Words set beside the point, e.g. "10 million" or "fifth". */
  readonly label?: string;
}

export interface Line {
  readonly id: string;
  readonly label: string;
  readonly highlighted: boolean;
  /** In the order of the axis; a step without a row is a gap, not a zero. */
  readonly points: readonly LinePoint[];
}

/** Lines over editions or years. */
export interface LineSeries {
  readonly kind: 'line';
  readonly display: Display;
  /** All steps on the axis, gaps included, in order. */
  readonly steps: readonly Step[];
  readonly lines: readonly Line[];
  /** Lines of other states, on the same scale. */
  readonly others?: readonly Line[];
}

/** A place in a ranking at one step. */
export interface RankPoint {
  readonly step: Step;
  /** 1 for the first. */
  readonly rank: number;
  /** Whether another holds the same place. */
  readonly tied: boolean;
}

/** The places of one that is ranked. */
export interface RankLine {
  readonly id: string;
  readonly label: string;
  readonly highlighted: boolean;
  /** In the order of the axis; a step without a row is a gap. */
  readonly points: readonly RankPoint[];
}

/** Ranks over editions or years, the first place on top. */
export interface BumpSeries {
  readonly kind: 'bump';
  /** All steps on the axis, gaps included, in order. */
  readonly steps: readonly Step[];
  readonly lines: readonly RankLine[];
  /** What the ranks are ranks of, e.g. "Rank". */
  readonly title: string;
  /** The amounts behind the ranks, in a panel of their own above, on the same steps. */
  readonly amounts?: {
    readonly display: Display;
    readonly lines: readonly Line[];
    /** Lines of other states, on the same scale. */
    readonly others?: readonly Line[];
  };
}

/** One of the measures that a range compares, e.g. who counted. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly highlighted: boolean;
}

/** A thing or a year, and what each measure says of it. */
export interface RangeRow {
  readonly id: string;
  readonly label: string;
  /** In the order of the measures; a measure without a row, or without an amount, is absent. */
  readonly points: readonly { readonly measure: string; readonly value: Value }[];
}

/** Two or more measures of one thing on one scale, row by row. */
export interface RangeSeries {
  readonly kind: 'range';
  readonly display: Display;
  readonly measures: readonly Measure[];
  readonly rows: readonly RangeRow[];
  /** Rows of other states, on the same scale. */
  readonly others?: readonly RangeRow[];
}

/** One of the parts that a whole is made of. */
export interface StackPart {
  readonly id: string;
  readonly label: string;
  readonly highlighted: boolean;
}

/** A whole, taken apart. */
export interface StackRow {
  readonly id: string;
  readonly label: string;
  /** In the order of the parts; all are known and none is below zero. */
  readonly parts: readonly { readonly part: string; readonly value: Value }[];
  /** What the parts come to, the rest included. */
  readonly whole: number;
}

/** Parts of a whole: the parts of each row end where the whole ends. */
export interface StackSeries {
  readonly kind: 'stack';
  readonly display: Display;
  /** From left to right; the last may be what the others leave of the whole. */
  readonly parts: readonly StackPart[];
  readonly rows: readonly StackRow[];
  /** Rows of other states, on the same scale. */
  readonly others?: readonly StackRow[];
}

export interface TimelineEvent {
  readonly id: string;
  /** ISO date to the day or the month: "2025-03-31" or "2024-11". */
  readonly date: string;
  readonly text: string;
  readonly track: string;
  readonly highlighted: boolean;
}

/** Dated events on named tracks, in order of time. */
export interface TimelineSeries {
  readonly kind: 'timeline';
  readonly tracks: readonly { readonly id: string; readonly label: string }[];
  readonly events: readonly TimelineEvent[];
}

export type Series =
  | BarSeries
  | BumpSeries
  | LineSeries
  | RangeSeries
  | StackSeries
  | TimelineSeries;
