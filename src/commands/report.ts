import type { OpenedContent } from '../content.ts';
import { reportJson, reportText } from '../problem/report.ts';

/** Prints the report on content: problems to standard error, or all as data to standard output. */
export function printReport(opened: OpenedContent, format: 'text' | 'json'): void {
  const { problems, sources } = opened;
  if (format === 'json') {
    console.log(reportJson(problems));
    return;
  }
  if (problems.length === 0) {
    console.log(countText(opened));
    return;
  }
  const lineOf = (file: string, line: number) => sources.get(file)?.text.split('\n')[line - 1];
  console.error(reportText(problems, { color: Boolean(process.stderr.isTTY), lineOf }));
  const files = new Set(problems.map(({ file }) => file)).size;
  console.error(`\n${count(problems.length, 'problem')} in ${count(files, 'file')}.`);
}

function countText({ content }: OpenedContent): string {
  if (!content) return 'Nothing to check.';
  const { articles, figures, datasets, sources } = content;
  return `No problems: ${[
    count(articles.length, 'article'),
    count(figures.size, 'figure'),
    count(datasets.size, 'dataset'),
    count(sources.size, 'source'),
  ].join(', ')}.`;
}

export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
