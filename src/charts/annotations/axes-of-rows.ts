import type { ScaleLinear } from 'd3';
import { markId } from '../../model/mark-id.ts';
import type { Axes } from './axes.ts';

/** A row of a drawing, from its top to its bottom, px. */
export interface RowSpan {
  readonly id: string;
  readonly label: string;
  readonly top: number;
  readonly bottom: number;
}

/** What a drawing of rows on one scale has, whatever is in its rows. */
export interface RowsOnScale {
  readonly width: number;
  readonly rows: readonly RowSpan[];
  /** Where the room for marks begins, px. */
  readonly left: number;
  readonly scale: ScaleLinear<number, number>;
  readonly fromZero: boolean;
}

/** Axes of rows below each other, with their amounts from left to right. */
export function axesOfRows({ width, rows, left, scale, fromZero }: RowsOnScale): Axes {
  const spans = new Map(rows.map(({ id, top, bottom }) => [id, [top, bottom] as const]));
  const top = rows[0]?.top ?? 0;
  const bottom = rows.at(-1)?.bottom ?? 0;
  return {
    plot: { x: left, y: top, width: width - left, height: bottom - top },
    amounts: { side: 'x', fromZero, at: (amount) => scale(amount) },
    texts: {
      side: 'y',
      are: 'the name of a row',
      known: rows.map(({ label }) => label),
      at: (text) => spans.get(markId(text)),
    },
  };
}
