import type { Box } from '../box.ts';
import { fontSize, lineHeight, wrap } from '../text.ts';
import type { Footnote } from './placed-annotations.ts';

/** Words that stand below a drawing: by a number on it, by a sample of an outline, or by what they are about. */
export interface FootWords {
  readonly words: string;
  readonly number?: number;
  readonly sample?: boolean;
}

/** Of a number that stands for words, px. */
export const badgeRadius = 9;
/** Above the words below a drawing, and between two of them, px. */
const footAir = 10;
const footGap = 5;
const footIndent = 24;

/** Sets words below a drawing, one under the other; `bottom` is where all of it ends, px. */
export function layFootnotes(
  below: readonly FootWords[],
  frame: Box,
): { readonly footnotes: readonly Footnote[]; readonly bottom: number } {
  const footnotes: Footnote[] = [];
  let top = frame.height + footAir;
  for (const { words, number, sample } of below) {
    const left = number === undefined && !sample ? 0 : footIndent;
    const lines = wrap(words, 'grotesk-regular', fontSize, frame.width - left);
    const y = top + badgeRadius + fontSize * 0.27;
    const middle = top + badgeRadius - 1;
    footnotes.push({
      label: { lines, face: 'grotesk-regular', x: left, y, anchor: 'start' },
      ...(number !== undefined && { badge: { number, x: badgeRadius, y: middle } }),
      ...(sample && { sample: { x: 1, y: middle - 5, width: 16, height: 10 } }),
    });
    top += Math.max(2 * badgeRadius, lines.length * lineHeight) + footGap;
  }
  return { footnotes, bottom: footnotes.length === 0 ? frame.height : top };
}
