import type { RuleId } from './rules.ts';

/** Where in the content something stands; lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** Path from the content folder's parent, e.g. "content/articles/talks.md". */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong with the content: where it is, what it is, and what to do. A value, never thrown. */
export interface Problem extends Place {
  readonly rule: RuleId;
  /** What is there, e.g. `unknown key "titel"`. */
  readonly found: string;
  /** What was wanted, e.g. `one of title, standfirst`. */
  readonly wanted: string;
  /** What to do, e.g. `write "title"`. */
  readonly hint: string;
}

/** What is wrong, wherever it stands. */
export type Complaint = Omit<Problem, keyof Place>;

export function problemAt(place: Place, complaint: Complaint): Problem {
  return { file: place.file, line: place.line, column: place.column, ...complaint };
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
