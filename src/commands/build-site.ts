import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Cache } from '../cache/cache.ts';
import { isPrinted, openContent } from '../content.ts';
import { compressFiles } from '../output/compress.ts';
import { listFiles } from '../output/files.ts';
import { headersFile } from '../output/headers-file.ts';
import { kindPolicies } from '../output/kind-policies.ts';
import { readManifest, writeManifest } from '../output/manifest.ts';
import { writePolicies } from '../output/policy.ts';
import { type Build, beginBuild, repair } from '../output/swap.ts';
import { hasBrowser } from '../printing/open-browser.ts';
import type { Content } from '../reading/content.ts';
import type { Site } from '../schema/site.ts';
import { drawCards } from './draw-cards.ts';
import { type FoundInOutput, inspect } from './inspect.ts';
import { checkRegister, landMovedPlaces, publishedPdfs, redirect } from './keep-promises.ts';
import { printBriefings } from './print-briefings.ts';
import { progress } from './progress.ts';
import { printReport } from './report.ts';
import { runAstro } from './run-astro.ts';
import type { Setting } from './setting.ts';
import { hostingFolder, isHostingOld } from './write-hosting.ts';

/** Marks where a part of a build begins, for `npm run bench`. */
function begin(part: string): void {
  performance.mark(`assay:${part}`);
}

/**
 * What follows Astro, in order, while the new output still stands beside the old one. Returns
 * problems of the content that show only now.
 */
async function finishOutput(next: string, content: Content): Promise<FoundInOutput> {
  const { site } = content;
  begin('headers');
  await landMovedPlaces(next);
  await writePolicies(next, site);
  begin('briefings');
  const problems = isPrinted() ? await printBriefings(next, site) : [];
  if (problems.length > 0) return { problems, sources: new Map() };
  begin('links');
  await redirect(next, site);
  await checkRegister(next);
  const cache = new Cache(process.cwd());
  begin('compression');
  await compressFiles(next, cache, (total) => progress('Compressing files', total).step);
  begin('inspection');
  const found = await inspect(next, content, cache);
  if (found.problems.length > 0) return found;
  begin('records');
  await writeRecords(next, site);
  return found;
}

/**
 * Checks the content and builds the site: false, with a report, if the content has problems.
 * Whatever fails, the old output stays as it was.
 */
export async function buildSite({ root, content: folder, out, pdf }: Setting): Promise<boolean> {
  // Pages ask for the content by themselves, and must find the same.
  process.env['ASSAY_CONTENT'] = folder;
  await repair(out);
  // Where a machine has much memory, V8 collects late: a third more would be held, for a tenth of the time.
  setFlagsFromString('--heap-growing-percent=25');
  begin('check');
  const opened = await openContent(folder, (total) => progress('Checking articles', total).step);
  const { content } = opened;
  printReport(opened, 'text');
  if (!content || opened.problems.length > 0) return false;
  await sayWhetherPrinted(pdf, publishedPdfs(content));
  const begun = beginBuild(out);
  // Broken off by Ctrl+C: what was begun goes, and the old output stays. It is heard from the start,
  // since a lock is there before the folder that it is for.
  let isPublishing = false;
  let isStopping = false;
  const stop = async () => {
    // The swap takes no time, and is not to be cut in two.
    if (isPublishing) return;
    isStopping = true;
    const build = await begun.catch(() => undefined);
    await build?.discard();
    console.error(`Stopped. ${out} is as it was.`);
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  let build: Build | undefined;
  try {
    build = await begun;
    begin('cards');
    await drawCards();
    begin('pages');
    await runAstro(root, build.next, content.site);
    const found = await finishOutput(build.next, content);
    if (found.problems.length > 0) {
      await build.discard();
      printReport(
        { ...opened, ...found, sources: new Map([...opened.sources, ...found.sources]) },
        'text',
      );
      return false;
    }
    begin('end');
    isPublishing = true;
    await build.publish();
    pruneCache();
    if (await isHostingOld(hostingFolder(out), await readManifest(out))) {
      console.warn(
        `The headers of this build are not those in ${hostingFolder(out)}: npm run hosting, and let the host read them with the new files.`,
      );
    }
    return true;
  } catch (error) {
    // What is being taken away is missed by whoever still works on it: the process is about to end.
    if (isStopping) await new Promise(() => {});
    await build?.discard();
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** What is kept too long costs room and nothing else: the site is published, whatever comes of this. */
function pruneCache(): void {
  try {
    new Cache(process.cwd()).prune();
  } catch (error) {
    console.warn(`What earlier builds kept could not be cleared away: ${(error as Error).message}`);
  }
}

/** Tells the pages whether there will be PDFs to lead to. Throws where there must be and cannot. */
async function sayWhetherPrinted(
  pdf: Setting['pdf'],
  alreadyOut: readonly string[],
): Promise<void> {
  const canPrint = pdf !== 'none' && (await hasBrowser());
  process.env['ASSAY_PDF'] = canPrint ? 'made' : 'none';
  const out =
    alreadyOut.length === 1 ? alreadyOut[0] : `${alreadyOut[0]} and ${alreadyOut.length - 1} more`;
  if (pdf === 'none' && alreadyOut.length > 0) {
    throw new Error(
      `Readers have links to PDFs that --no-pdf would leave out: ${out}. Build without it, or say in moved.yaml that they are withdrawn.`,
    );
  }
  if (canPrint || pdf === 'none') return;
  const named = process.env['ASSAY_BROWSER'];
  const fault = named
    ? `ASSAY_BROWSER names ${named}, where there is no browser`
    : 'there is no browser to print them with';
  const cure = 'Install Chrome, or name a Chromium with ASSAY_BROWSER=/path/to/chromium.';
  if (pdf === 'required')
    throw new Error(`No PDFs, which --require-pdf asks for: ${fault}. ${cure}`);
  if (alreadyOut.length > 0) {
    throw new Error(
      `There is no browser to print PDFs with, and readers have links to them: ${out}. ${cure} Or say in moved.yaml that they are withdrawn.`,
    );
  }
  console.warn(`No PDFs, and no page leads to any: ${fault}. ${cure}`);
}

/** Writes what the host of the site reads, and by which copies of it are compared. */
async function writeRecords(next: string, { base }: Site): Promise<void> {
  const policies = await kindPolicies(next);
  const { text, left } = headersFile(await listFiles(next), { base, policies });
  await writeFile(join(next, '_headers'), text);
  if (left > 0) {
    console.warn(
      `_headers: pages of ${left} patterns are left out, since hosts read 100 rules; only their own policy protects them there.`,
    );
  }
  await writeManifest(next, { base, policies });
}
