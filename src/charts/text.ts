import { type FontMetrics, fontMetrics } from './font-metrics.generated.ts';

/** The two faces that figures are set in. */
export type Face = 'grotesk-regular' | 'grotesk-bold';

/** What matters is bold, and measured so. */
export function faceOf({ highlighted }: { readonly highlighted: boolean }): Face {
  return highlighted ? 'grotesk-bold' : 'grotesk-regular';
}

/** Every face whose widths are known: those of pages too. */
export type MeasuredFace = keyof typeof fontMetrics;

/** Size of every word in a drawing, px. Drawings are never scaled, so this is what readers see. */
export const fontSize = 13;

/** From baseline to baseline where a text runs over several lines, px. */
export const lineHeight = 17;

/** Other scripts come from a font we do not know: an em is as wide as most of them get. */
const unknownAdvance = 1000;
const ellipsis = '…';

/** Width of one line of text in px, from the font's own advance widths. */
export function measure(
  text: string,
  face: MeasuredFace = 'grotesk-regular',
  size = fontSize,
): number {
  return (thousandthsOf(text, face) * size) / 1000;
}

/** Width of one line of text in thousandths of an em: whole numbers, so that parts add up exactly. */
function thousandthsOf(text: string, face: MeasuredFace): number {
  const { widths }: FontMetrics = fontMetrics[face];
  let thousandths = 0;
  for (const character of text) thousandths += widths[character] ?? unknownAdvance;
  return thousandths;
}

/** The text, or as much of its start as fits in `width` px with an ellipsis. */
export function shorten(text: string, face: MeasuredFace, size: number, width: number): string {
  if (measure(text, face, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 0) {
    characters.pop();
    const short = characters.join('').trimEnd() + ellipsis;
    if (measure(short, face, size) <= width) return short;
  }
  return ellipsis;
}

/** Lines no wider than `width` px, filled greedily; a word wider than that is cut, not lost. */
export function wrap(text: string, face: MeasuredFace, size: number, width: number): string[] {
  return wrapper(text, face, size)(width);
}

/** As `wrap`, for one text at many widths: its words are measured once. */
export function wrapper(
  text: string,
  face: MeasuredFace,
  size: number,
): (width: number) => string[] {
  const space = thousandthsOf(' ', face);
  const words = text
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => ({ word, length: thousandthsOf(word, face) }));
  return (width) => {
    const lines: string[] = [];
    let line = '';
    let filled = 0;
    for (const { word, length } of words) {
      const longer = line === '' ? length : filled + space + length;
      if ((longer * size) / 1000 <= width) {
        line = line === '' ? word : `${line} ${word}`;
        filled = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = cut(word, face, size, width);
      line = pieces.pop() ?? '';
      filled = thousandthsOf(line, face);
      lines.push(...pieces);
    }
    if (line !== '') lines.push(line);
    return lines;
  };
}

/**
 * As `wrap`, but a last line of a word or two draws others down to it, if that costs no line.
 */
export function wrapEvenly(
  text: string,
  face: MeasuredFace,
  size: number,
  width: number,
): string[] {
  const wrapTo = wrapper(text, face, size);
  const lines = wrapTo(width);
  if (lines.length < 2) return lines;
  for (let share = 1; share > 0.6; share -= 0.04) {
    const tried = wrapTo(width * share);
    if (tried.length > lines.length) return lines;
    if (measure(tried.at(-1) ?? '', face, size) >= width * 0.35) return tried;
  }
  return lines;
}

/** A word in pieces that fit; at least one character each, so that it always ends. */
function cut(word: string, face: MeasuredFace, size: number, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measure(piece + character, face, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
