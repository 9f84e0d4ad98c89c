import type { CompiledArticle, CompiledClaim } from '../../prose/compile-content.ts';
import type { Site } from '../../schema/site.ts';
import { addressOf } from '../address.ts';
import { type Citation, toCitation } from './citation.ts';
import { creditOf } from './credit.ts';

/**
 * How to cite what the site says of a claim, in the version that `claimVersion` gives. The speaker
 * and the status are part of it: without them it would put the claim into the site's own mouth.
 */
export function claimCitation(
  site: Site,
  { claim, statement }: CompiledClaim,
  usedIn: readonly CompiledArticle[],
  version: string,
): Citation {
  return toCitation(site, addressOf.claim(claim.id), {
    kind: 'claim',
    title: `${claim.speaker}: ${statement.plain}`,
    detail: `status: ${claim.status}`,
    ...creditOf(site, usedIn),
    version,
  });
}
