import type { Box, Point } from './box.ts';
import { centring, type Label } from './label.ts';
import { type Face, fontSize, lineHeight, measure, wrap } from './text.ts';

/** From the middle of a point to the ink of a label right above or below it, px. */
const clearance = 9;
/** The same for a label that stands diagonally. */
const diagonal = 2;
const stride = 6;
const farthest = 66;
const narrowest = 30;

/**
 * Where a point's label could stand, best first: above, below, beside, then diagonally, then
 * further and further up and down; in one line, then in two.
 */
export function* pointPlaces(
  { words, face, x, y }: Point & { readonly words: string; readonly face: Face },
  frame: Box,
): Generator<Label> {
  const one = wrap(words, face, fontSize, frame.width);
  const two = wrap(words, face, fontSize, Math.max(narrowest, measure(words, face) * 0.65));
  for (const lines of two.length === 2 && one.length === 1 ? [one, two] : [one]) {
    const width = Math.max(...lines.map((line) => measure(line, face)));
    const rest = (lines.length - 1) * lineHeight;
    const place = (left: number, baseline: number): Label => ({
      lines,
      face,
      x: left,
      y: baseline,
      anchor: 'start',
    });
    const clamp = (left: number) =>
      Math.max(frame.x, Math.min(frame.x + frame.width - width, left));
    const above = (px: number) => y - px - 0.23 * fontSize + 3 - rest;
    const below = (px: number) => y + px + 0.77 * fontSize - 1;
    const sides = [x + clearance, x - clearance - width];
    for (let away = clearance; away <= farthest; away += stride) {
      for (const baseline of [above(away), below(away)]) {
        for (const left of [
          x - width / 2,
          x - 4,
          x + 4 - width,
          x - 1,
          x + 1 - width,
          x + 8,
          x - 8 - width,
        ]) {
          yield place(clamp(left), baseline);
        }
      }
      if (away > clearance) continue;
      for (const baseline of [y + centring - rest / 2, above(diagonal), below(diagonal)]) {
        for (const left of sides) yield place(left, baseline);
      }
    }
  }
}
