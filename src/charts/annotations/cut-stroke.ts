import { type Box, crosses } from '../box.ts';
import { grown } from './ground.ts';
import type { Stroke } from './path-strokes.ts';

/** Round the words that a line leaves free, px. */
const cutAir = 3;

/** What words leave of a line that runs along one side. */
export function cutStroke([from, to]: Stroke, words: readonly Box[]): Stroke[] {
  const isFlat = from.y === to.y;
  const [start, end] = isFlat ? [from.x, to.x] : [from.y, to.y];
  const gaps = words
    .map((box) => grown(box, cutAir))
    .filter((box) => crosses(from, to, box))
    .map((box) =>
      isFlat ? ([box.x, box.x + box.width] as const) : ([box.y, box.y + box.height] as const),
    )
    .sort((a, b) => a[0] - b[0]);
  const pieces: Stroke[] = [];
  let at = start;
  const add = (until: number) => {
    if (until - at < 2) return;
    pieces.push(
      isFlat
        ? [
            { x: at, y: from.y },
            { x: until, y: from.y },
          ]
        : [
            { x: from.x, y: at },
            { x: from.x, y: until },
          ],
    );
  };
  for (const [low, high] of gaps) {
    add(Math.min(low, end));
    at = Math.max(at, high);
  }
  add(end);
  return pieces;
}
