import type { Site } from '../../schema/site.ts';
import type { EditionArticle } from '../edition-article.ts';
import type { EditionClaim } from '../edition-claim.ts';
import { type Citation, toCitation } from './citation.ts';
import { creditOf } from './credit.ts';

/**
 * How to cite what the site says of a claim. The speaker and the status are part of it: without them
 * it would put the claim into the site's own mouth.
 */
export async function claimCitation(
  site: Site,
  { claim, statement, address, version }: EditionClaim,
  usedIn: readonly EditionArticle[],
): Promise<Citation> {
  return toCitation(site, address, {
    kind: 'claim',
    title: `${claim.speaker}: ${statement.plain}`,
    detail: `status: ${claim.status}`,
    ...creditOf(site, usedIn),
    version: await version(),
  });
}
