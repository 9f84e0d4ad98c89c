import type { Claim } from 'schema-dts';
import type { CompiledClaim } from '../../prose/compile-content.ts';
import type { Site } from '../../schema/site.ts';
import type { Source } from '../../schema/source.ts';
import { addressOf, canonical } from '../address.ts';
import type { ArticleFacts } from '../article-facts.ts';
import { claimDescription } from '../claim-description.ts';
import { toCreativeWork } from './to-creative-work.ts';

/**
 * A claim: who said it, when, where we report it and what it rests on. Its status is no rating and no
 * ClaimReview, which would need a scale from false to true: "claimed" says that nobody knows, and
 * "superseded" that something else holds now. It stands in the description, in a word.
 */
export function toClaim(
  { claim, statement, basis }: CompiledClaim,
  site: Site,
  known: {
    /** The published articles that report it. */
    readonly articles: readonly ArticleFacts[];
    readonly sources: readonly Source[];
  },
): Claim {
  const address = canonical(site, addressOf.claim(claim.id));
  const { articles, sources } = known;
  return {
    '@type': 'Claim',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    text: statement.plain,
    description: claimDescription(claim.status, basis.plain),
    // A person or a body: the content does not say which.
    author: claim.speaker,
    datePublished: claim.date,
    inLanguage: site.language,
    ...(articles.length > 0 && {
      appearance: articles.map(({ address: url, title }) => ({
        '@type': 'AnalysisNewsArticle',
        '@id': url,
        headline: title,
      })),
    }),
    citation: sources.map(toCreativeWork),
  };
}
