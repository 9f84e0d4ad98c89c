import type { Label } from '../../label.ts';
import { centring } from '../../label.ts';
import { fontSize, lineHeight, measure, wrapEvenly } from '../../text.ts';
import type { BlockLine } from './word-block.ts';

/** Words for which the map had no room. */
export interface MapNote {
  /** What stands at the place instead of its name; absent where its name does. */
  readonly number?: number;
  readonly called: string;
  readonly says: string;
  readonly highlighted: boolean;
}

export interface PlacedNotes {
  readonly lines: readonly BlockLine[];
  /** What they take below the map, px. */
  readonly height: number;
}

const above = 12;
const between = 5;
const gap = 8;
/** Names take no more of the width than this; a longer one stands above its words. */
const nameShare = 0.42;

/** Notes one below the other: number, name, words. */
export function placeNotes(notes: readonly MapNote[], width: number, top: number): PlacedNotes {
  if (notes.length === 0) return { lines: [], height: 0 };
  const lines: BlockLine[] = [];
  let y = top + above;
  for (const { number, called, says, highlighted } of notes) {
    const title = [number ?? '', called].filter((part) => part !== '').join(' ');
    const taken = measure(title, 'grotesk-bold');
    const isBeside = taken <= width * nameShare;
    const left = isBeside ? Math.ceil(taken) + gap : 0;
    const named = wrapEvenly(title, 'grotesk-bold', fontSize, width);
    const under = isBeside ? y : y + named.length * lineHeight;
    const words = wrapEvenly(says, 'grotesk-regular', fontSize, width - left);
    lines.push({
      className: `label ${highlighted ? 'highlight' : 'strong'}`,
      label: line(named, 0, y, 'grotesk-bold'),
    });
    if (words.length > 0) {
      const label = line(words, left, under, 'grotesk-regular');
      lines.push({ className: 'label what', label });
    }
    y = Math.max(y + named.length * lineHeight, under + words.length * lineHeight) + between;
  }
  return { lines, height: y - top };
}

function line(lines: readonly string[], x: number, top: number, face: Label['face']): Label {
  return { lines, x, y: top + lineHeight / 2 + centring, anchor: 'start', face };
}
