import type { Value } from './value.ts';

/** How a figure prints amounts: what one unit on its scale is worth in the dataset's unit. */
export interface Display {
  /** Divide by this before printing, e.g. 1,000,000 for "million tonnes" of a column in tonnes. */
  readonly divisor: number;
  /** Words for the unit, e.g. "million tonnes". */
  readonly unit: string;
  /** Written straight behind a value where room is short, e.g. "%" or " Mt"; may be empty. */
  readonly suffix: string;
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

export type Series = BarSeries | LineSeries | TimelineSeries;
