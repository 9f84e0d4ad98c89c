import { build } from 'astro';
import type { Edition } from '../edition/edition.ts';
import { fail } from '../integration/fail.ts';
import { inHand } from '../integration/held-edition.ts';
import { beginRelease } from '../integration/publishing.ts';
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
  const { values } = readFlags({ flags: buildFlags });
  if (values['no-pdf'] && values['require-pdf']) {
    misused('--no-pdf and --require-pdf say opposite things; choose one');
  }
  if (isRelease) beginRelease();
  await build({ root: process.cwd(), logLevel: 'warn' }).catch(fail);
  return inHand();
}
