import type { Box } from '../../box.ts';
import { coordinate } from '../../coordinate.ts';

const air = 2;

/** A vertical line as path data, left out where boxes stand on it. */
export function cutLine(x: number, top: number, bottom: number, boxes: readonly Box[]): string {
  const inWay = boxes
    .filter((box) => box.x - air < x && x < box.x + box.width + air)
    .sort((a, b) => a.y - b.y);
  let d = '';
  let y = top;
  const draw = (from: number, to: number) => {
    if (to > from) d += `M${coordinate(x)} ${coordinate(from)}V${coordinate(to)}`;
  };
  for (const box of inWay) {
    draw(y, Math.min(bottom, box.y - air));
    y = Math.max(y, box.y + box.height + air);
  }
  draw(y, bottom);
  return d;
}
