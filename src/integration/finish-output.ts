import { Cache } from '../cache/cache.ts';
import type { Edition } from '../edition/edition.ts';
import { compressFiles } from '../output/compress.ts';
import { headersFile } from '../output/headers-file.ts';
import { kindPolicies } from '../output/kind-policies.ts';
import { writeManifest } from '../output/manifest.ts';
import type { OutputFolder } from '../output/output-folder.ts';
import { writePolicies } from '../output/policy.ts';
import type { Site } from '../schema/site.ts';
import { begin } from './build-part.ts';
import { type FoundInOutput, inspect } from './inspect.ts';
import { checkRegister, landMovedPlaces, redirect } from './keep-promises.ts';
import { printBriefings } from './print-briefings.ts';
import { progress } from './progress.ts';
import type { WorkPool } from './work-pool.ts';

/**
 * What follows the pages, in order, while the new output still stands beside the old one. Returns
 * problems of the content that show only now.
 */
export async function finishOutput(
  next: OutputFolder,
  edition: Edition,
  { pool, isPublishing }: { readonly pool: WorkPool; readonly isPublishing: boolean },
): Promise<FoundInOutput> {
  const { site, content, isPrinted } = edition;
  begin('headers');
  await landMovedPlaces(next, edition);
  await writePolicies(next, site);
  begin('briefings');
  const problems = isPrinted ? await printBriefings(next, edition) : [];
  if (problems.length > 0) return { problems, sources: new Map(), said: [] };
  begin('links');
  await redirect(next, edition);
  await checkRegister(next, edition);
  const cache = new Cache(process.cwd());
  begin('compression');
  await compressFiles(next, cache, {
    work: pool.each('compressFile'),
    watch: (total) => progress('Compressing files', total).step,
  });
  begin('inspection');
  const found = await inspect(next, content, { cache, pool, isPublishing });
  if (found.problems.length > 0) return found;
  begin('records');
  await writeRecords(next, site);
  return found;
}

/** Writes what the host of the site reads, and by which copies of it are compared. */
async function writeRecords(next: OutputFolder, { base }: Site): Promise<void> {
  const policies = await kindPolicies(next);
  const { text, left } = headersFile(next.files, { base, policies });
  await next.write('_headers', text);
  if (left > 0) {
    console.warn(
      `_headers: pages of ${left} patterns are left out, since hosts read 100 rules; only their own policy protects them there.`,
    );
  }
  await writeManifest(next, { base, policies });
}
