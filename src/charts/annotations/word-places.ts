import type { Box } from '../box.ts';
import { type Anchor, type Label, labelBox } from '../label.ts';
import { fontSize, lineHeight, measure, wrapEvenly } from '../text.ts';

/** Words in so many lines, before they have a place. */
export interface WordBlock {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const face = 'grotesk-regular';

/** The words broken for several widths, the widest first; each way of breaking them once. */
export function blocksFor(words: string, widths: readonly number[]): WordBlock[] {
  const longest = Math.max(0, ...words.split(/\s+/u).map((word) => measure(word, face)));
  const blocks = new Map<string, WordBlock>();
  for (const width of widths) {
    if (width < longest) continue;
    const lines = wrapEvenly(words, face, fontSize, width);
    const widest = Math.max(0, ...lines.map((line) => measure(line, face)));
    const height = fontSize + (lines.length - 1) * lineHeight;
    if (lines.length > 0) blocks.set(lines.join('\n'), { lines, width: widest, height });
  }
  return [...blocks.values()];
}

/** A block whose box begins at a corner; its lines begin, are centred or end at the box's edge. */
export function blockAt(
  block: WordBlock,
  left: number,
  top: number,
  anchor: Anchor = 'start',
): Label {
  const shift = { start: 0, middle: block.width / 2, end: block.width }[anchor];
  return { lines: block.lines, face, x: left + shift, y: top + ascentOf(fontSize), anchor };
}

/** The ink of a placed block. */
export function boxOf(label: Label): Box {
  return labelBox(label);
}

function ascentOf(size: number): number {
  return 0.77 * size;
}
