import type { RuleId } from './content-rules.ts';

/** Where in the content something stands; lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** Path from the content folder's parent, e.g. "content/articles/talks.md". */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where in YAML a value stands, key by key: `['columns', 'year', 'title']`. */
export type Path = readonly (string | number)[];

/** What is wrong, and what to do, wherever it stands: a place, a path or an offset goes beside it. */
export interface Complaint<Rule extends RuleId = RuleId> {
  readonly rule: Rule;
  /** What is there, e.g. `unknown key "titel"`. */
  readonly found: string;
  /** What was wanted, e.g. `one of title, standfirst`. */
  readonly wanted: string;
  /** What to do, e.g. `write "title"`. */
  readonly hint: string;
}

/** Something wrong with the content, at its place. A value, never thrown. */
export interface Problem extends Complaint, Place {}

export function problemAt(place: Place, complaint: Complaint): Problem {
  const { file, line, column } = place;
  const { rule, found, wanted, hint } = complaint;
  return { file, line, column, rule, found, wanted, hint };
}

/** By file, then place, then rule: the same report whatever the file system's order or the locale. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.found, b.found),
  );
}
