import type { Box } from './box.ts';
import { centringOf, type Label } from './label.ts';
import type { PointWords } from './point-labels.ts';
import { fontSize, lineHeight, measure, wrap } from './text.ts';

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
  { words, face, size, x, y }: PointWords,
  frame: Box,
): Generator<Label> {
  const em = size ?? fontSize;
  const one = wrap(words, face, em, frame.width);
  const two = wrap(words, face, em, Math.max(narrowest, measure(words, face, em) * 0.65));
  for (const lines of two.length === 2 && one.length === 1 ? [one, two] : [one]) {
    const width = Math.max(...lines.map((line) => measure(line, face, em)));
    const rest = (lines.length - 1) * lineHeight;
    const place = (left: number, baseline: number): Label => ({
      lines,
      face,
      x: left,
      y: baseline,
      anchor: 'start',
      ...(size !== undefined && { size }),
    });
    const clamp = (left: number) =>
      Math.max(frame.x, Math.min(frame.x + frame.width - width, left));
    const above = (px: number) => y - px - 0.23 * em + 3 - rest;
    const below = (px: number) => y + px + 0.77 * em - 1;
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
      for (const baseline of [y + centringOf(em) - rest / 2, above(diagonal), below(diagonal)]) {
        for (const left of sides) yield place(left, baseline);
      }
    }
  }
}
