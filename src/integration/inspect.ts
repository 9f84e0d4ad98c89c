import type { Cache } from '../cache/cache.ts';
import { inspectOutput, toProblems } from '../inspection/inspect-output.ts';
import type { Output } from '../inspection/output.ts';
import { waive } from '../inspection/waive.ts';
import { firstRoundTrip, pageBudget, weighPages } from '../inspection/weigh.ts';
import { addressOfFile } from '../output/files.ts';
import type { OutputFolder } from '../output/output-folder.ts';
import type { Problem } from '../problem/problem.ts';
import { withCommas } from '../quantity/with-commas.ts';
import type { Content } from '../reading/content.ts';
import { type SourceText, sourceText } from '../reading/source-text.ts';
import { progress } from './progress.ts';

/** What a finished output has wrong, and the texts that it stands in: they go with the output. */
export interface FoundInOutput {
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, SourceText>;
}

/**
 * Holds the finished output against every rule that site.yaml does not waive, and says what was
 * waived and which pages weigh most. Returns what is left.
 */
export async function inspect(
  next: OutputFolder,
  { site, outputWaivers }: Content,
  cache: Cache,
): Promise<FoundInOutput> {
  const { address, base } = site;
  const inspected = await inspectOutput(next, {
    address,
    base,
    kept: cache,
    watch: (total) => progress('Reading pages back', total).step,
  });
  const { left, used, problems } = waive(inspected.findings, outputWaivers);
  for (const { waiver, count } of used) {
    console.log(`Waived: ${waiver.rule} at ${waiver.at}, ${count} found. ${waiver.reason}`);
  }
  await sayWeights(inspected.output);
  const found = await toProblems(inspected, left, 'dist');
  const sources = new Map<string, SourceText>();
  for (const { file } of left) {
    const name = `dist/${file}`;
    if (inspected.output.files.has(file) && !sources.has(name)) {
      sources.set(name, sourceText(name, await inspected.output.text(file)));
    }
  }
  return { problems: [...problems, ...found], sources };
}

async function sayWeights(output: Output): Promise<void> {
  const weights = await weighPages(output);
  const heaviest = [...weights].sort((a, b) => b.html - a.html).slice(0, 5);
  const bytes = (size: number) => withCommas(size).padStart(7);
  const [most, budget] = [firstRoundTrip, pageBudget].map((size) => bytes(size).trim());
  console.log(`${weights.length} pages; the heaviest, in bytes over the wire:`);
  for (const { file, first, html, total } of heaviest) {
    console.log(
      `  ${bytes(first)} up to the first figure (limit ${most}), ${bytes(html)} HTML with CSS, ${bytes(total)} in all (limit ${budget})  ${addressOfFile(file)}`,
    );
  }
}
