import type { Label } from './label.ts';
import { type Face, fontSize, lineHeight, measure, wrap } from './text.ts';

/** Words that follow each other, such as the names in a key. */
export interface FlowItem {
  readonly words: string;
  readonly face: Face;
}

/** Labels from a top at 0 down. */
export interface Flow {
  readonly labels: readonly Label[];
  readonly height: number;
}

const air = 14;

/**
 * Items one after another, in as many lines as they need; `indent` px are left before each, for a
 * sample of what it names. An item wider than a line is broken.
 */
export function flow(items: readonly FlowItem[], low: number, high: number, indent: number): Flow {
  const labels: Label[] = [];
  let [x, y, height] = [low, 0, 0];
  for (const { words, face } of items) {
    const lines = wrap(words, face, fontSize, high - low - indent);
    const width = indent + Math.max(0, ...lines.map((line) => measure(line, face)));
    if (x > low && x + width > high) [x, y] = [low, height];
    labels.push({ lines, face, x: x + indent, y: y + fontSize, anchor: 'start' });
    x += width + air;
    height = Math.max(height, y + Math.max(1, lines.length) * lineHeight);
  }
  return { labels, height };
}
