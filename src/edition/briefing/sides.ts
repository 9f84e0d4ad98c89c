import { sum } from 'd3';
import type { ElementContent } from 'hast';
import { betweenBlocks, heightOfBlock, inColumns, side } from './heights.ts';
import { levelOf } from './paper-blocks.ts';

/** Heights of what stands on the sides besides prose, in points; 0 for what is not there. */
export interface Fixed {
  /** Head, lead and what the article says in brief. */
  readonly opening: number;
  readonly claims: number;
  /** Figures that stand beside each other or across. */
  readonly figures: number;
  /** A figure at the head of the first column. */
  readonly columnFigure: number;
  /** Notes, sources, changes and colophon. */
  readonly end: number;
}

/** Two sides, or one that holds all. */
export interface Sides {
  readonly isOne: boolean;
  /** Which side has the claims. */
  readonly claimsOn: 1 | 2;
  /** So many blocks of prose stand on the first side. A side ends with a paragraph. */
  readonly split: number;
  readonly fits: boolean;
}

/** A side may be estimated as so much higher than it is: its words are set closer then. */
const most = side.height + 16;

/** Less than this is not begun on a side, points. */
const little = 55;

/** Sets prose on what the rest leaves of two sides. */
export function toSides(prose: readonly ElementContent[], fixed: Fixed): Sides {
  const heights = prose.map(heightOfBlock);
  const rest = fixed.figures + fixed.end;
  const whole = heightOfProse(heights, fixed.columnFigure);
  if (fixed.opening + fixed.claims + whole + rest <= side.height) {
    return { isOne: true, claimsOn: 1, split: 0, fits: true };
  }
  const claimsOn = fixed.opening + fixed.claims <= most ? 1 : 2;
  const room = side.height - fixed.opening - (claimsOn === 1 ? fixed.claims : 0);
  const split = splitAt(prose, heights, room);
  const second =
    heightOfProse(heights.slice(split), fixed.columnFigure) +
    rest +
    (claimsOn === 2 ? fixed.claims : 0);
  return { isOne: false, claimsOn, split, fits: room >= side.height - most && second <= most };
}

function heightOfProse(heights: readonly number[], figure: number): number {
  const all = figure > 0 ? [figure, ...heights] : heights;
  return all.length > 0 ? Math.max(inColumns(all, 2), figure) + betweenBlocks : 0;
}

/** As many blocks as fit, and no heading as the last of them. */
function splitAt(
  prose: readonly ElementContent[],
  heights: readonly number[],
  room: number,
): number {
  if (room < little) return 0;
  let split = 0;
  for (const count of prose.keys()) {
    const isHeading = levelOf(prose[count] as ElementContent) !== undefined;
    if (heightOfProse(heights.slice(0, count + 1), 0) > room) break;
    if (!isHeading) split = count + 1;
  }
  return sum(heights.slice(0, split)) / 2 < little - betweenBlocks ? 0 : split;
}
