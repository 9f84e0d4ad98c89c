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

/** As `hatch`, in closed lines of any shape, by what lies on an odd side of them. */
export function hatchRings(
  rings: readonly (readonly (readonly [x: number, y: number])[])[],
  pitch = usualPitch,
): string {
  // A rising stroke has one sum of its coordinates all along.
  const edges = rings.flatMap((ring) =>
    ring.map((from, index) => [from, ring[(index + 1) % ring.length] ?? from] as const),
  );
  const sums = edges.flatMap(([[x, y]]) => x + y);
  const strokes: string[] = [];
  const [first, last] = [Math.min(...sums), Math.max(...sums)];
  // Off the whole px, so that no stroke runs through a corner.
  for (let sum = Math.ceil(first / pitch) * pitch + 0.5; sum < last; sum += pitch) {
    const crossings = edges
      .flatMap(([[x1, y1], [x2, y2]]) => {
        const [a, b] = [x1 + y1 - sum, x2 + y2 - sum];
        return a < 0 === b < 0 ? [] : [x1 + ((x2 - x1) * a) / (a - b)];
      })
      .sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from = 0, to = 0] = [crossings[index], crossings[index + 1]].map((x) =>
        coordinate(x ?? 0),
      );
      const run = coordinate(to - from);
      if (run > 0) strokes.push(`M${from} ${coordinate(sum - from)}l${run} ${-run}`);
    }
  }
  return strokes.join('');
}
