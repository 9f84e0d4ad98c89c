import type { Box } from '../box.ts';
import type { Label } from '../label.ts';
import type { AxisSide } from './axes.ts';
import { blockAt, blocksFor, type WordBlock } from './word-places.ts';

/** Between a line and its words, px. */
const air = 4;
const stride = 12;

/** Places for the words of a line across the plot, the best first. `side` is that along which its place is measured. */
export function* placesAtRule(
  words: string,
  px: number,
  side: AxisSide,
  plot: Box,
  frame: Box,
): Generator<Label> {
  if (side === 'y') {
    // Above or below, from where the line begins to where it ends.
    for (const block of flatBlocks(words, frame)) {
      for (const top of [px - air - block.height, px + air]) yield* along(block, top, plot);
    }
    return;
  }
  const room = Math.max(px, frame.width - px) - air;
  for (const block of blocksFor(
    words,
    [170, 130, 100, 76].filter((width) => width <= room),
  )) {
    for (let top = frame.y; top + block.height <= frame.height; top += stride) {
      yield blockAt(block, px + air + 1, top);
      yield blockAt(block, px - air - 1 - block.width, top, 'end');
    }
  }
}

/** Places for the words of a band: in it, then beside it. */
export function* placesAtBand(
  words: string,
  [from, to]: readonly [number, number],
  side: AxisSide,
  plot: Box,
  frame: Box,
): Generator<Label> {
  if (side === 'y') {
    for (const block of flatBlocks(words, frame)) {
      for (const top of [from + air, to - air - block.height]) {
        if (top >= from && top + block.height <= to) yield* along(block, top, plot);
      }
    }
    yield* placesAtRule(words, from, side, plot, frame);
    yield* placesAtRule(words, to, side, plot, frame);
    return;
  }
  const inner = to - from - 2 * air;
  for (const block of blocksFor(words, [inner, inner * 0.7])) {
    for (let top = plot.y + 2; top + block.height <= plot.y + plot.height; top += stride) {
      yield blockAt(block, (from + to) / 2 - block.width / 2, top, 'middle');
    }
  }
  yield* placesAtRule(words, to, side, plot, frame);
  yield* placesAtRule(words, from, side, plot, frame);
}

/** In as few lines as there is room for, then in more. */
function flatBlocks(words: string, { width }: Box): WordBlock[] {
  return blocksFor(
    words,
    [1, 0.6, 0.4].map((share) => width * share),
  );
}

function* along(block: WordBlock, top: number, { x, width }: Box): Generator<Label> {
  const spare = width - block.width;
  yield blockAt(block, x, top);
  if (spare <= 0) return;
  yield blockAt(block, x + spare, top, 'end');
  for (const share of [0.5, 0.25, 0.75]) yield blockAt(block, x + spare * share, top);
}
