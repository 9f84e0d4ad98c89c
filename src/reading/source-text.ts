import type { Place } from '../problem/problem.ts';

/** The text of one file, with a way from an offset in it to a place. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  placeAt(offset: number): Place;
}

/** A text whatever program wrote it: without a byte-order mark, and with LF at the ends of its lines. */
export function normalText(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

export function sourceText(file: string, text: string): SourceText {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return {
    file,
    text,
    placeAt(wanted) {
      // Parsers report what they miss at the end as standing behind it.
      const offset = Math.min(wanted, text.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      return { file, line: low + 1, column: offset - (starts[low] as number) + 1 };
    },
  };
}

/**
 * Words that an author wrote, wherever they stand: an article's body, a title in front matter, a
 * note in YAML. `placeAt` leads from an offset in `text` to where it was typed.
 */
export interface Words {
  readonly text: string;
  /** The same as it was typed, with the quotes, escapes and indentation of its file. */
  readonly typed: string;
  placeAt(offset: number): Place;
}

/** The part of a file from one offset to another, as words. */
export function wordsOf(source: SourceText, from: number, to: number): Words {
  return {
    text: source.text.slice(from, to),
    typed: source.text.slice(from, to),
    placeAt: (offset) => source.placeAt(from + offset),
  };
}
