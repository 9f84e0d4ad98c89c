import { digestOf } from '../output/digest.ts';
import type { Kept } from '../output/kept.ts';
import type { OutputFolder } from '../output/output-folder.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import { type DrawingFacts, type Output, openOutput, type SiteFinding } from './output.ts';
import { type PageFacts, readFacts } from './page-facts.ts';
import { checkInline } from './page-rules/inline.ts';
import { checkOrigin } from './page-rules/origin.ts';
import { type ParsedPage, parsePage, shownWords } from './parse-page.ts';
import { pdfWords } from './pdf-words.ts';
import { checkCards } from './site-rules/cards.ts';
import { checkDatasets } from './site-rules/datasets.ts';
import { checkDeadLinks } from './site-rules/dead-links.ts';
import { checkFeeds } from './site-rules/feeds.ts';
import { checkFigures } from './site-rules/figures.ts';
import { checkPaper } from './site-rules/paper.ts';
import { checkSameNumbers } from './site-rules/same-numbers.ts';
import { checkSitemaps } from './site-rules/sitemaps.ts';
import { checkWeights } from './site-rules/weights.ts';

/** What an output is held to, and what helps with that. */
export interface Inspection {
  /** The site's own origin. */
  readonly address: string;
  readonly base: string;
  /** What was read of the same bytes before. */
  readonly kept: Kept<'inspection'>;
  /** Hears how many pages there are, and then of each. */
  readonly watch?: (total: number) => () => void;
}

/** Something wrong with the finished output: an address, and the place in its file. */
export interface Inspected {
  readonly output: Output;
  readonly findings: readonly SiteFinding[];
}

/**
 * Holds a finished output against every rule. Each page is read once; what was found in the same
 * bytes before is taken from what is kept.
 */
export async function inspectOutput(
  folder: OutputFolder,
  { address, base, kept, watch = () => () => {} }: Inspection,
): Promise<Inspected> {
  const recall = (key: readonly string[]) => {
    const before = kept.read('inspection', key);
    return before && JSON.parse(Buffer.from(before).toString('utf8'));
  };
  const keep = <T>(key: readonly string[], value: T): T => {
    kept.write('inspection', key, Buffer.from(JSON.stringify(value)));
    return value;
  };
  const parse = async (file: string) => parsePage(file, await folder.text(file));
  const readPage = async (file: string): Promise<PageFacts> => {
    const key = ['page', address, await folder.digest(file)];
    return recall(key) ?? keep(key, readFacts(await parse(file), address));
  };
  const readDrawing = async (file: string): Promise<DrawingFacts> => {
    const key = ['drawing', address, await folder.digest(file)];
    return recall(key) ?? keep(key, drawingFacts(await parse(file), address));
  };
  const wordsOfPdf = async (bytes: Uint8Array): Promise<string> => {
    const key = ['pdf', digestOf(bytes)];
    return recall(key) ?? keep(key, await pdfWords(bytes));
  };
  const at = { origin: address, base };
  const output = await openOutput(folder, at, { readPage, readDrawing }, watch);
  const findings: SiteFinding[] = [...output.pages, ...output.drawings].flatMap(([file, facts]) =>
    facts.findings.map((finding) => ({ ...finding, file })),
  );
  findings.push(
    ...checkDeadLinks(output),
    ...(await checkCards(output)),
    ...(await checkFeeds(output)),
    ...(await checkSitemaps(output)),
    ...(await checkWeights(output)),
    ...(await checkSameNumbers(output)),
    ...(await checkDatasets(output)),
    ...(await checkFigures(output)),
    ...(await checkPaper(output, wordsOfPdf)),
  );
  return { output, findings };
}

/** A drawing that is opened by itself is held to what an attacker could do with it. */
function drawingFacts(drawing: ParsedPage, origin: string): DrawingFacts {
  const title = drawing.elements.find(({ tagName }) => tagName === 'title');
  return {
    findings: [...checkInline(drawing), ...checkOrigin(drawing, origin)],
    title: title ? shownWords(title) : '',
  };
}

/** Findings as a report has them, places counted in lines and columns of `name`/file. */
export async function toProblems(
  { output }: Inspected,
  findings: readonly SiteFinding[],
  name: string,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { file, offset, ...complaint } of findings) {
    const isText = offset > 0 && output.files.has(file);
    const before = isText ? (await output.text(file)).slice(0, offset) : '';
    const place = {
      file: `${name}/${file}`,
      line: before.split('\n').length,
      column: before.length - before.lastIndexOf('\n'),
    };
    problems.push(problemAt(place, complaint));
  }
  return problems;
}
