import type { Edition } from '../edition/edition.ts';
import { fail } from '../integration/fail.ts';
import { readPlaces } from '../integration/places.ts';
import { beginRelease } from '../integration/publishing.ts';
import { standingSite } from '../integration/standing-site.ts';
import { pdfWish } from '../integration/will-print.ts';
import { warnOfOldHosting } from '../integration/write-hosting.ts';
import { misused, readFlags } from './flags.ts';

/** Flags of every command that builds. */
export const buildFlags = {
  'no-pdf': { type: 'boolean' },
  'require-pdf': { type: 'boolean' },
} as const;

/**
 * Builds the site as `npx astro build` does, and gives the edition that was built. Ends the command
 * where it fails, where a flag is not known, or where two say opposite things; the flags themselves
 * are read by whoever prints (see integration/will-print).
 */
export async function buildSite({ isRelease = false } = {}): Promise<Edition> {
  checkFlags();
  if (isRelease) beginRelease();
  // Much code, for commands that often need not build.
  const [{ build }, { inHand }] = await Promise.all([
    import('astro'),
    import('../integration/held-edition.ts'),
  ]);
  await build({ root: process.cwd(), logLevel: 'warn' }).catch(fail);
  return inHand();
}

/**
 * Sees to it that the site of the content stands in the output folder: it is built where anything has
 * changed since the last build, and otherwise what that one said is said again.
 */
export async function bringUpToDate(): Promise<{ readonly base: string; readonly isNew: boolean }> {
  checkFlags();
  const standing = await standingSite(readPlaces(), pdfWish()).catch(fail);
  if (!standing) return { base: (await buildSite()).site.base, isNew: true };
  for (const said of standing.said) console.log(said);
  await warnOfOldHosting(readPlaces().out);
  return { base: standing.base, isNew: false };
}

function checkFlags(): void {
  const { values } = readFlags({ flags: buildFlags });
  if (values['no-pdf'] && values['require-pdf']) {
    misused('--no-pdf and --require-pdf say opposite things; choose one');
  }
}
