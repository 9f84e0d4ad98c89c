import { max } from 'd3';
import type { Point } from './box.ts';
import { centring, type Label } from './label.ts';
import type { StepScale } from './step-scale.ts';
import { measure } from './text.ts';
import type { TracePoint } from './trace.ts';

/** Heights of one panel: from levels to px, with the levels that are named. */
export interface Axis {
  readonly top: number;
  readonly bottom: number;
  readonly yOf: (level: number) => number;
  readonly ticks: readonly { readonly y: number; readonly words: string }[];
  /** Whether each level has a tick, so that several lines need not say their values too. */
  readonly exact: boolean;
  /** y of zero, where the axis has one. */
  readonly zero?: number;
}

/** A level with a name on the vertical axis. */
export interface PlacedTick {
  readonly y: number;
  readonly label: Label;
}

/** The rectangle that lines are drawn in, and the ways from values to px. */
export interface LineScales extends StepScale, Omit<Axis, 'ticks'> {
  readonly at: (point: TracePoint) => Point;
  readonly ticks: readonly PlacedTick[];
}

/** Width of the widest name on some axes, px. */
export function tickWidth(axes: readonly Axis[]): number {
  const words = axes.flatMap(({ ticks }) => ticks.map((tick) => tick.words));
  return Math.ceil(max(words, (one) => measure(one)) ?? 0);
}

/** One panel's heights on steps that it may share with others; ticks end `tickEnd` px from the left. */
export function joinScales(axis: Axis, steps: StepScale, tickEnd: number): LineScales {
  return {
    ...axis,
    ...steps,
    at: ({ step, level }) => ({ x: steps.xOf(step), y: axis.yOf(level) }),
    ticks: axis.ticks.map(({ y, words }) => placeTick(words, y, tickEnd)),
  };
}

function placeTick(words: string, y: number, x: number): PlacedTick {
  return {
    y,
    label: { lines: [words], face: 'grotesk-regular', x, y: y + centring, anchor: 'end' },
  };
}
