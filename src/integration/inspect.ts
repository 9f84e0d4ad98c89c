import type { Cache } from '../cache/cache.ts';
import { inspectOutput, toProblems } from '../inspection/inspect-output.ts';
import type { Output } from '../inspection/output.ts';
import { checkPublicAddress } from '../inspection/site-rules/public-address.ts';
import { waive } from '../inspection/waive.ts';
import { firstRoundTrip, pageBudget, weighPages } from '../inspection/weigh.ts';
import { addressOfFile } from '../output/files.ts';
import type { OutputFolder } from '../output/output-folder.ts';
import type { Problem } from '../problem/problem.ts';
import { withCommas } from '../quantity/with-commas.ts';
import type { Content } from '../reading/content.ts';
import { type SourceText, sourceText } from '../reading/source-text.ts';
import { beforePublishing, warnBeforePublishing } from './before-publishing.ts';
import { progress } from './progress.ts';
import type { WorkPool } from './work-pool.ts';

/** What a finished output has wrong, and the texts that it stands in: they go with the output. */
export interface FoundInOutput {
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, SourceText>;
  /** What was said of it that is no problem: waivers that were used. */
  readonly said: readonly string[];
}

/**
 * Holds the finished output against every rule that site.yaml does not waive, and says what was
 * waived and which pages weigh most. Returns what is left. What matters only to readers elsewhere
 * is a problem where the site is being published, and a warning before.
 */
export async function inspect(
  next: OutputFolder,
  content: Content,
  {
    cache,
    pool,
    isPublishing,
  }: { readonly cache: Cache; readonly pool: WorkPool; readonly isPublishing: boolean },
): Promise<FoundInOutput> {
  const { site, outputWaivers } = content;
  const { address, base } = site;
  const inspected = await inspectOutput(next, {
    address,
    base,
    kept: cache,
    work: pool.each('readOutputFile'),
    watch: (total) => progress('Reading pages back', total).step,
  });
  const settings = checkPublicAddress(site);
  const { left, used, problems } = waive([...inspected.findings, ...settings], outputWaivers);
  const said = used.map(
    ({ waiver, count }) =>
      `Waived: ${waiver.rule} at ${waiver.at}, ${count} found. ${waiver.reason}`,
  );
  for (const line of said) console.log(line);
  await sayWeights(inspected.output);
  if (!isPublishing) warnBeforePublishing(content);
  const inFiles = left.filter((finding) => !('path' in finding));
  const found = await toProblems(inspected, inFiles, 'dist');
  const sources = new Map<string, SourceText>();
  for (const { file } of inFiles) {
    const name = `dist/${file}`;
    if (inspected.output.files.has(file) && !sources.has(name)) {
      sources.set(name, sourceText(name, await inspected.output.text(file)));
    }
  }
  return {
    problems: [...problems, ...(isPublishing ? beforePublishing(content) : []), ...found],
    sources,
    said,
  };
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
