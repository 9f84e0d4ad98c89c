import { sum } from 'd3';
import type { PartAmount } from './stack-parts.ts';

/** A part as drawn: `width` px of ink from `x`; a zero has a place and no ink. */
export interface Segment extends PartAmount {
  readonly x: number;
  readonly width: number;
}

/** Paper between neighbours, px: their colours alone differ too little, and a hairline is lost when printed. */
const gap = 2;
/** What is not zero shows, however small, with the paper behind it, px. */
export const thinnest = 4;

/**
 * Segments of a bar from `start` on that is `length` px long, to scale. The smallest are widened
 * until they show; the others give way in proportion to what they have to spare, so that the bar
 * ends where the whole does.
 */
export function placeSegments(
  amounts: readonly PartAmount[],
  start: number,
  length: number,
): Segment[] {
  const total = sum(amounts, ({ amount }) => amount);
  const slots = amounts.map(({ amount }) =>
    amount === 0 ? 0 : Math.max(thinnest, (amount / total) * length),
  );
  const excess = Math.max(0, sum(slots) - length);
  const spare = sum(slots, (slot) => Math.max(0, slot - thinnest));
  const give = spare === 0 ? 0 : Math.min(1, excess / spare);
  const last = slots.findLastIndex((slot) => slot > 0);
  let x = start;
  return amounts.map((part, index): Segment => {
    const slot = slots[index] ?? 0;
    const taken = slot - Math.max(0, slot - thinnest) * give;
    const segment = { ...part, x, width: Math.max(0, taken - (index === last ? 0 : gap)) };
    x += taken;
    return segment;
  });
}
