import type { Box } from './box.ts';
import { coordinate } from './coordinate.ts';

/** What tells neighbouring parts apart without colour. */
export type Pattern = 'solid' | 'rising' | 'plain' | 'falling';

/** From stroke to stroke along the horizontal, px, unless a wide box asks for more. */
const usualPitch = 6;

/**
 * Slanted strokes that end at the edges of the box, as path data: a clip or a pattern would need an
 * id, and a page carries many drawings. Strokes of neighbouring boxes are in step.
 */
export function hatch(
  { x, y, width, height }: Box,
  pattern: 'rising' | 'falling',
  pitch = usualPitch,
): string {
  const slope = pattern === 'rising' ? -1 : 1;
  // A stroke starts at `foot` on the lower edge if it rises, on the upper one if it falls.
  const start = slope < 0 ? y + height : y;
  const strokes: string[] = [];
  const first = Math.ceil((x - height) / pitch) * pitch;
  for (let foot = first; foot < x + width; foot += pitch) {
    const from = Math.max(foot, x);
    const to = Math.min(foot + height, x + width);
    const run = coordinate(to - from);
    if (run <= 0) continue;
    strokes.push(
      `M${coordinate(from)} ${coordinate(start + slope * (from - foot))}l${run} ${slope * run}`,
    );
  }
  return strokes.join('');
}
