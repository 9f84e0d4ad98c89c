import type { Box } from '../box.ts';

/** A side of a drawing along which something runs. */
export type AxisSide = 'x' | 'y';

/** From where to where something stands along a side, px; one point if both are the same. */
export type AxisSpan = readonly [from: number, to: number];

/**
 * Where values and texts stand in a drawing, px. With the marks, which a drawing names by their ids,
 * that is all that annotations are placed by; what is in their way is read from the drawing itself.
 */
export interface Axes {
  /** What lines and bands run across. */
  readonly plot: Box;
  /** The scale of amounts, in the unit that the figure prints; absent where there is none. */
  readonly amounts?: {
    readonly side: AxisSide;
    /** Whether marks are as long as their amounts, from zero on. */
    readonly fromZero: boolean;
    at(amount: number): number;
  };
  /** What stands along the drawing by a text: its steps, the names of its rows, its dates. */
  readonly texts?: {
    readonly side: AxisSide;
    /** What they are, for an author: "a step", "a date from 2025-01 to 2026-05". */
    readonly are: string;
    readonly known: readonly string[];
    /** `undefined` where the drawing does not reach. */
    at(text: string): AxisSpan | undefined;
  };
}
