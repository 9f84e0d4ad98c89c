import type { Cache } from '../cache/cache.ts';
import { inspectOutput, toProblems } from '../inspection/inspect-output.ts';
import type { Output } from '../inspection/output.ts';
import { waive } from '../inspection/waive.ts';
import { firstRoundTrip, pageBudget, weighPages } from '../inspection/weigh.ts';
import { addressOfFile } from '../output/files.ts';
import type { Problem } from '../problem/problem.ts';
import type { Content } from '../reading/content.ts';
import { progress } from './progress.ts';

/**
 * Holds the finished output against every rule that site.yaml does not waive, and says what was
 * waived and which pages weigh most. Returns what is left.
 */
export async function inspect(
  next: string,
  { site, outputWaivers }: Content,
  cache: Cache,
): Promise<Problem[]> {
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
  return [...problems, ...(await toProblems(inspected, left, 'dist'))];
}

async function sayWeights(output: Output): Promise<void> {
  const weights = await weighPages(output);
  const heaviest = [...weights].sort((a, b) => b.html - a.html).slice(0, 5);
  const bytes = (size: number) => size.toLocaleString('en').padStart(7);
  const [most, budget] = [firstRoundTrip, pageBudget].map((size) => bytes(size).trim());
  console.log(`${weights.length} pages; the heaviest, in bytes over the wire:`);
  for (const { file, first, html, total } of heaviest) {
    console.log(
      `  ${bytes(first)} up to the first figure (limit ${most}), ${bytes(html)} HTML with CSS, ${bytes(total)} in all (limit ${budget})  ${addressOfFile(file)}`,
    );
  }
}
