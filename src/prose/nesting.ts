import { type Problem, problemAt } from '../problem/problem.ts';
import { withCommas } from '../quantity/with-commas.ts';
import type { Words } from '../reading/source-text.ts';

/** More is no text but an attempt to exhaust the reader. */
const deepest = 24;

/**
 * Characters from one blank line to the next. The parser takes longer over such a block by the square
 * of its length where somebody wants it to: this much is done in a third of a second.
 */
const longest = 5000;

/** Does the work, or says that the words are nested too deep for it, or too long: before parsing where a line shows it. */
export function withinDepth<T>(words: Words, compile: () => T, refuse: (problem: Problem) => T): T {
  const long = overlong(words.text);
  if (long) return refuse(tooLong(words, long));
  const marks = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])){${deepest + 1},}`, 'm');
  const found = marks.exec(words.text);
  if (found) return refuse(tooDeep(words, found.index));
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse(tooDeep(words, 0));
  }
}

/** The first block that is too long: where it begins, and how long it is. */
function overlong(text: string): { offset: number; length: number } | undefined {
  let offset = 0;
  for (const blank of text.matchAll(/\n[ \t]*(?=\n)|\n?$/g)) {
    const length = blank.index - offset;
    if (length > longest) return { offset, length };
    // The block begins behind the end of the blank line.
    offset = blank.index + blank[0].length + 1;
  }
  return undefined;
}

function tooLong(words: Words, { offset, length }: { offset: number; length: number }): Problem {
  return problemAt(words.placeAt(offset), {
    rule: 'file-size',
    found: `${withCommas(length)} characters without a blank line`,
    wanted: `at most ${withCommas(longest)}`,
    hint: 'make paragraphs of it',
  });
}

function tooDeep(words: Words, offset: number): Problem {
  return problemAt(words.placeAt(offset), {
    rule: 'markdown-known',
    found: 'blocks or emphasis nested too deep',
    wanted: `at most ${deepest} levels`,
    hint: 'write flatter Markdown',
  });
}
