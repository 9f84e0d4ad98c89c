import { extname, join } from 'node:path';
import { digestOf } from '../output/digest.ts';
import type { Kept } from '../output/kept.ts';
import type { OutputFolder } from '../output/output-folder.ts';
import { here, type Work } from '../output/work.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import { type Output, openOutput, type SiteFinding } from './output.ts';
import { pdfWords } from './pdf-words.ts';
import type { FactsOf, ReadJob } from './read-file.ts';
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
  /** Where files are read that were not read before. */
  readonly work?: Work<ReadJob, FactsOf>;
  /** Hears how many those are, and then of each. */
  readonly watch?: (total: number) => () => void;
}

/** Something wrong with the finished output: an address, and the place in its file. */
export interface Inspected {
  readonly output: Output;
  readonly findings: readonly SiteFinding[];
}

/** In this thread; its rules are much code, which is loaded when there is something to read. */
const readHere: Work<ReadJob, FactsOf> = async (jobs, done) => {
  if (jobs.length === 0) return;
  const { readOutputFile } = await import('./read-file.ts');
  await here(readOutputFile)(jobs, done);
};

/**
 * Holds a finished output against every rule. Each page is read once; what was found in the same
 * bytes before is taken from what is kept.
 */
export async function inspectOutput(
  folder: OutputFolder,
  { address, base, kept, work = readHere, watch = () => () => {} }: Inspection,
): Promise<Inspected> {
  const recall = (key: readonly string[]) => {
    const before = kept.read('inspection', key);
    return before && JSON.parse(Buffer.from(before).toString('utf8'));
  };
  const keep = <T>(key: readonly string[], value: T): T => {
    kept.write('inspection', key, Buffer.from(JSON.stringify(value)));
    return value;
  };
  const facts = new Map<string, FactsOf>();
  const jobs: (ReadJob & { key: readonly string[] })[] = [];
  const files = folder.files.filter((file) => /\.(?:html|svg)$/.test(file));
  for (const file of files) {
    const key = [extname(file), address, await folder.digest(file)];
    const before: FactsOf | undefined = recall(key);
    if (before) facts.set(file, before);
    else jobs.push({ path: join(folder.path, file), file, origin: address, key });
  }
  const step = watch(jobs.length);
  await work(jobs, (read, { file, key }) => {
    facts.set(file, keep(key, read));
    step();
  });
  const wordsOfPdf = async (bytes: Uint8Array): Promise<string> => {
    const key = ['pdf', digestOf(bytes)];
    return recall(key) ?? keep(key, await pdfWords(bytes));
  };
  // In the order of the files, whichever was read first.
  const of = <T>(pick: (facts: FactsOf) => T | undefined) =>
    new Map(
      files.flatMap((file) => {
        const read = facts.get(file);
        const picked = read && pick(read);
        return picked ? [[file, picked] as const] : [];
      }),
    );
  const output = openOutput(
    folder,
    { origin: address, base },
    {
      pages: of((read) => ('page' in read ? read.page : undefined)),
      drawings: of((read) => ('drawing' in read ? read.drawing : undefined)),
    },
  );
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
