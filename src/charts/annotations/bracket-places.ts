import type { Box } from '../box.ts';
import type { Label } from '../label.ts';
import type { AxisSide, AxisSpan } from './axes.ts';
import { blockAt, blocksFor } from './word-places.ts';

/** A bracket with its words, or alone where they stand below the drawing. */
export interface BracketPlace {
  readonly d: string;
  readonly box: Box;
  readonly label?: Label;
  /** Where a number may stand for the words. */
  readonly badge: { readonly x: number; readonly y: number };
}

/** How far its ends turn in, px. */
const depth = 6;
const air = 4;
const stride = 6;

/** Places for a bracket over a span: from the far edge of the plot inward, with its words on its outer side. An open one has no end turned in where it ends. */
export function* placesOfBracket(
  words: string | undefined,
  [from, to]: AxisSpan,
  side: AxisSide,
  plot: Box,
  frame: Box,
  isOpen: boolean,
): Generator<BracketPlace> {
  if (side === 'x') {
    const blocks =
      words === undefined
        ? [undefined]
        : blocksFor(words, [Math.max(90, to - from), 240, 160, 110, 84]);
    for (const block of blocks) {
      const taken = block ? block.height + air : 0;
      for (let y = taken; y + depth <= plot.y + plot.height; y += stride) {
        const middle = (from + to) / 2;
        const width = block?.width ?? 0;
        const left = Math.max(frame.x, Math.min(frame.x + frame.width - width, middle - width / 2));
        yield {
          d: `M${round(from)} ${round(y + depth)}V${round(y)}H${round(to)}${isOpen ? '' : `V${round(y + depth)}`}`,
          box: { x: from, y, width: to - from, height: depth },
          ...(block && { label: blockAt(block, left, y - taken, 'middle') }),
          badge: { x: middle, y: y - air - 8 },
        };
      }
    }
    return;
  }
  const blocks = words === undefined ? [undefined] : blocksFor(words, [200, 150, 110, 84, 64]);
  for (const block of blocks) {
    const taken = block ? block.width + air + 1 : 0;
    for (let x = frame.width - taken; x - depth >= plot.x; x -= stride) {
      const middle = (from + to) / 2;
      yield {
        d: `M${round(x - depth)} ${round(from)}H${round(x)}V${round(to)}${isOpen ? '' : `H${round(x - depth)}`}`,
        box: { x: x - depth, y: from, width: depth, height: to - from },
        ...(block && { label: blockAt(block, x + air + 1, middle - block.height / 2) }),
        badge: { x: x + air + 9, y: middle },
      };
    }
  }
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
