import { measure } from '../charts/text.ts';
import type { PictureFace } from './faces.ts';

/** The best way to set the words from one place on. */
interface Setting {
  /** Where the next line begins. */
  readonly next: number;
  readonly lines: number;
  /** The sum of the squares of what the lines leave free, in widths. */
  readonly ragged: number;
}

/**
 * Words over no more lines than they need, which are as even as they can be; `undefined` where a
 * word is wider than a line. Widths are px.
 */
export function balance(
  text: string,
  face: PictureFace,
  size: number,
  width: number,
): string[] | undefined {
  const words = text.split(/\s+/u).filter(Boolean);
  const done: Setting = { next: words.length, lines: 0, ragged: 0 };
  const best: (Setting | undefined)[] = words.map(() => undefined);
  best.push(done);
  for (let start = words.length - 1; start >= 0; start -= 1) {
    for (let next = start + 1; next <= words.length; next += 1) {
      const used = measure(words.slice(start, next).join(' '), face, size);
      if (used > width) break;
      const rest = best[next];
      if (rest === undefined) continue;
      const lines = rest.lines + 1;
      const ragged = rest.ragged + (1 - used / width) ** 2;
      if (isBetter({ lines, ragged }, best[start])) best[start] = { next, lines, ragged };
    }
  }
  if (best[0] === undefined) return undefined;
  const lines: string[] = [];
  for (let start = 0; start < words.length; ) {
    const { next } = best[start] as Setting;
    lines.push(words.slice(start, next).join(' '));
    start = next;
  }
  return lines;
}

function isBetter(one: Omit<Setting, 'next'>, other: Setting | undefined): boolean {
  if (other === undefined) return true;
  return one.lines < other.lines || (one.lines === other.lines && one.ragged < other.ragged);
}
