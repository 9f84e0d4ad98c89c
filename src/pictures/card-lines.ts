import type { Element } from 'hast';
import { measure, shorten, wrap } from '../charts/text.ts';
import { balance } from './balance.ts';
import { drawWords, type Style } from './blocks.ts';
import { lackingIn, type PictureFace } from './faces.ts';
import { colourOf } from './theme.ts';

/** Words as lines of a style, placed later. */
export interface Lines {
  readonly lines: readonly string[];
  readonly style: Style;
  /** Px. */
  readonly height: number;
}

/** Words over at most so many lines; what is more is left out, and an ellipsis says so. */
export function linesOf(words: string, style: Style, width: number, most: number): Lines {
  const { face, size } = style;
  const all = balance(words, face, size, width) ?? wrap(words, face, size, width);
  if (all.length <= most) return toLines(all, style);
  // Filled greedily, so that as much as can be is there.
  const filled = wrap(words, face, size, width);
  const last = cut(filled.slice(most - 1).join(' '), style, width);
  return toLines([...filled.slice(0, most - 1), last].slice(0, most), style);
}

function toLines(lines: readonly string[], style: Style): Lines {
  return { lines, style, height: lines.length * style.leading };
}

/**
 * The words in the largest of some sizes of the headline's face, px, in which they take no more
 * than a height and no word is broken; in the smallest, what is too much is left out.
 */
export function largest(
  words: string,
  sizes: readonly number[],
  width: number,
  height: number,
): Lines {
  const fitting = sizes.map(headlineOf).flatMap((style) => {
    const lines = balance(words, style.face, style.size, width);
    return lines && lines.length * style.leading <= height ? [toLines(lines, style)] : [];
  });
  const [first] = fitting;
  if (first === undefined) {
    const style = headlineOf(sizes.at(-1) ?? 0);
    return linesOf(words, style, width, Math.floor(height / style.leading));
  }
  // A little smaller is better than a word alone on the last line.
  const least = first.style.size * 0.85;
  const even = fitting.find((tried) => tried.style.size >= least && !endsShort(tried, width));
  return even ?? first;
}

function endsShort({ lines, style }: Lines, width: number): boolean {
  const last = lines.at(-1) ?? '';
  return lines.length > 1 && measure(last, style.face, style.size) < width * 0.3;
}

/** The style of headlines, `size` px. */
export function headlineOf(size: number): Style {
  return {
    face: 'newsreader-display',
    size,
    leading: Math.round(size * 1.08),
    fill: colourOf('ink', 'light'),
  };
}

export function drawLines({ lines, style }: Lines, left: number, top: number): Element[] {
  return lines.map((line, index) => drawWords(line, style, left, top + index * style.leading));
}

/** Whether a face has every letter of some words. */
export function canSet(words: string, face: PictureFace): boolean {
  return lackingIn(words, face).length === 0;
}

/** The text, or as many of its words as fit with an ellipsis; letters where not one word does. */
export function cut(text: string, { face, size }: Style, width: number): string {
  if (measure(text, face, size) <= width) return text;
  const words = text.split(/\s+/);
  while (words.length > 1) {
    words.pop();
    const short = `${words.join(' ').replace(/[,;:.]$/, '')}…`;
    if (measure(short, face, size) <= width) return short;
  }
  return shorten(text, face, size, width);
}
