import type { Problem } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import { allReferences } from './all-references.ts';
import type { WorkedNumbers } from './work-numbers.ts';

/** What a check came to, for the last line of its report. */
export interface Tally {
  /** Places where words are bound to a number and say what it says. */
  readonly agreeing: number;
  /** Datasets that those numbers rest on. */
  readonly datasets: number;
  /** Places that are let stand unchecked. */
  readonly waivers: number;
}

export function tally(
  content: Content,
  compiled: CompiledContent,
  { numbers }: WorkedNumbers,
  problems: readonly Problem[],
): Tally {
  const at = ({ file, line, column }: { file: string; line: number; column: number }) =>
    `${file}:${line}:${column}`;
  const wrong = new Set(problems.filter(({ rule }) => rule.startsWith('number-')).map(at));
  const agreeing = allReferences(compiled).flatMap(({ scheme, id, place }) => {
    const number = scheme === 'number' ? numbers.get(id) : undefined;
    return number && !wrong.has(at(place)) ? [number] : [];
  });
  return {
    agreeing: agreeing.length,
    datasets: new Set(agreeing.flatMap(({ cells }) => cells.map(({ dataset }) => dataset))).size,
    waivers: content.articles.reduce((count, { waivers }) => count + waivers.length, 0),
  };
}
