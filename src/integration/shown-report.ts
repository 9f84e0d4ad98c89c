import { resolve } from 'node:path';
import { inOrder } from '../problem/problem.ts';
import { excerpt } from '../problem/report.ts';
import { lineIn, type OpenedContent, problemsWhileWriting } from './open-content.ts';

/** A problem as the page shows it over itself. */
export interface ShownProblem {
  /** "content/articles/talks.md:12:5". */
  readonly place: string;
  /** The same for an editor: a path of this machine. */
  readonly opens: string;
  readonly found: string;
  readonly wanted: string;
  readonly hint: string;
  readonly rule: string;
  /** The line, and a mark under the place; neither where the file is not to be had. */
  readonly quote: readonly string[];
}

/** What keeps the site from being shown, in the order of the report; none if nothing does. */
export function shownReport(opened: OpenedContent, folder: string): ShownProblem[] {
  const lineOf = lineIn(opened.sources);
  return inOrder(problemsWhileWriting(opened.problems)).map((problem) => {
    const { file, line, column, found, wanted, hint, rule } = problem;
    const quoted = lineOf(file, line);
    return {
      place: `${file}:${line}:${column}`,
      opens: `${resolve(folder, '..', file)}:${line}:${column}`,
      ...{ found, wanted, hint, rule },
      quote: quoted === undefined ? [] : excerpt(quoted, column),
    };
  });
}
