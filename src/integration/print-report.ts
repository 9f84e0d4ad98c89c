import { reportJson, reportText } from '../problem/report.ts';
import { counted } from '../quantity/counted.ts';
import { lineIn, type OpenedContent } from './open-content.ts';

/** Prints the report on content: problems to standard error, or all as data to standard output. */
export function printReport(opened: OpenedContent, format: 'text' | 'json'): void {
  const { problems, sources } = opened;
  if (format === 'json') {
    console.log(reportJson(problems));
    return;
  }
  if (problems.length === 0) {
    console.log(closingLine(opened));
    return;
  }
  const lineOf = lineIn(sources);
  const color = Boolean(process.stderr.isTTY) && !process.env['NO_COLOR'];
  console.error(`${reportText(problems, { color, lineOf })}\n\n${closingLine(opened)}`);
}

/** "51 numbers agree with 7 datasets; 2 problems in 1 file." */
export function closingLine({ problems, tally }: OpenedContent): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${[
    tally &&
      `${counted(tally.agreeing, 'number')} ${tally.agreeing === 1 ? 'agrees' : 'agree'} with ${counted(tally.datasets, 'dataset')}`,
    tally && tally.waivers > 0 && `${counted(tally.waivers, 'number')} let stand unchecked`,
    problems.length === 0
      ? 'no problems'
      : `${counted(problems.length, 'problem')} in ${counted(files, 'file')}`,
  ]
    .filter(Boolean)
    .join('; ')}.`;
}
