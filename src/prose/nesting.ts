import { type Problem, problemAt } from '../problem/problem.ts';
import type { Words } from '../reading/source-text.ts';

/** More is no text but an attempt to exhaust the reader. */
const deepest = 24;

/** Does the work, or says that the words are nested too deep for it: before parsing where a line shows it. */
export function withinDepth<T>(words: Words, compile: () => T, refuse: (problem: Problem) => T): T {
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

function tooDeep(words: Words, offset: number): Problem {
  return problemAt(words.placeAt(offset), {
    rule: 'markdown-known',
    found: 'blocks or emphasis nested too deep',
    wanted: `at most ${deepest} levels`,
    hint: 'write flatter Markdown',
  });
}
