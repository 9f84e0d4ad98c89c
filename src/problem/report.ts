import { styleText } from 'node:util';
import { inOrder, type Problem } from './problem.ts';

export interface ReportOptions {
  readonly color: boolean;
  /** The line that a problem stands in, so that it can be quoted; `undefined` if not to be had. */
  readonly lineOf?: (file: string, line: number) => string | undefined;
}

/** The report on content, as a terminal or a log shows it: problems by file, each with its cure. */
export function reportText(problems: readonly Problem[], options: ReportOptions): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    options.color ? styleText(style, text, { validateStream: false }) : text;
  return inOrder(problems)
    .map((problem) => {
      const place = `${problem.file}:${problem.line}:${problem.column}`;
      const head = `${paint('bold', harmless(place))}  ${harmless(problem.found)}; wanted ${harmless(problem.wanted)}  ${paint('dim', `(${problem.rule})`)}`;
      const quoted = options.lineOf?.(problem.file, problem.line);
      const quote =
        quoted === undefined
          ? []
          : excerpt(quoted, problem.column).map((line) => paint('dim', `    | ${line}`));
      return [head, ...quote, `    ${harmless(problem.hint)}`].join('\n');
    })
    .join('\n');
}

/** Text of a stranger’s on one line: what breaks a line, steers a terminal or turns the direction of writing is blanked. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

/** One line, and under it a mark at the place; long lines are cut to a window round it. */
export function excerpt(line: string, column: number): [shown: string, mark: string] {
  const width = 88;
  const from = Math.max(0, column - 1 - width / 2);
  return [harmless(line.slice(from, from + width)), `${' '.repeat(column - 1 - from)}^`];
}

/** The same as data: one object a problem, in the order of the report. */
export function reportJson(problems: readonly Problem[]): string {
  return JSON.stringify(
    inOrder(problems).map(({ file, line, column, rule, found, wanted, hint }) => ({
      file,
      line,
      column,
      rule,
      found,
      wanted,
      hint,
    })),
    null,
    2,
  );
}
