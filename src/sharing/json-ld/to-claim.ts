import type { Claim } from 'schema-dts';
import type { ClaimPage } from '../../edition/pages/claim-page.ts';
import { toCreativeWork } from './to-creative-work.ts';

/**
 * A claim: who said it, when, where we report it and what it rests on. Its status is no rating and no
 * ClaimReview, which would need a scale from false to true: "claimed" says that nobody knows, and
 * "superseded" that something else holds now. It stands in the description, in a word.
 */
export function toClaim(page: ClaimPage): Claim {
  const { frame, shared, plain, speaker, date, articles, evidence } = page;
  return {
    '@type': 'Claim',
    '@id': shared,
    url: shared,
    mainEntityOfPage: shared,
    text: plain,
    description: frame.description,
    // A person or a body: the content does not say which.
    author: speaker,
    datePublished: date,
    inLanguage: frame.site.language,
    ...(articles.length > 0 && {
      appearance: articles.map(({ address: url, title }) => ({
        '@type': 'AnalysisNewsArticle',
        '@id': url,
        headline: title,
      })),
    }),
    citation: evidence.map(toCreativeWork),
  };
}
