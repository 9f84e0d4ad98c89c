import { z } from 'zod';
import { text } from '../schema/parts.ts';
import type { FigurePath } from './figure-fault.ts';

/** How amounts are printed: `scale: million, unit: tonnes` of a column in tonnes. */
export const displaySchema = z.strictObject({
  scale: z.enum(['one', 'thousand', 'million', 'billion']).default('one'),
  unit: text,
  /** Written straight behind each value, e.g. "%". */
  suffix: z.string().max(4).default(''),
  /** Digits behind the point in the drawing, at most; the table has all of them. */
  decimals: z.int().min(0).max(6).optional(),
});

type FigureDisplay = z.output<typeof displaySchema>;

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

/** The column of the amounts that a figure prints, and how; with the place of the latter. */
export interface PrintedAmounts {
  readonly value: string;
  readonly display: FigureDisplay;
  readonly path: FigurePath;
}

const divisors = { one: 1, thousand: 1e3, million: 1e6, billion: 1e9 } as const;

/** How a figure prints amounts, from what its author wrote. */
export function toDisplay(display: FigureDisplay): Display {
  const scale = display.scale === 'one' ? '' : `${display.scale} `;
  return {
    divisor: divisors[display.scale],
    unit: `${scale}${display.unit}`,
    suffix: display.suffix,
    ...(display.decimals !== undefined && { decimals: display.decimals }),
  };
}
