import { articleCitation } from '../../../src/edition/citation/article-citation.ts';
import {
  type Citation,
  type CitedWords,
  toCitation,
} from '../../../src/edition/citation/citation.ts';
import { claimCitation } from '../../../src/edition/citation/claim-citation.ts';
import { datasetCitation } from '../../../src/edition/citation/dataset-citation.ts';
import { figureCitation } from '../../../src/edition/citation/figure-citation.ts';
import { site } from '../../sharing/packaged.ts';
import { editionOf, goodParts, known } from '../good-edition.ts';

export const edition = editionOf(goodParts);

export const article = known(edition.articles[0]);
export const figure = edition.figure('cargo');
const claim = edition.claim('brook-wants-more');
export const dataset = known(edition.datasets.find(({ id }) => id === 'cargo'));

/** What has this version, whatever it says. */
const as = <T>(entry: T, version: string) => ({ ...entry, version: async () => version });

/** One citation of each kind, from the good content. */
export const cited = {
  article: await articleCitation(edition.site, as(article, 'a1b2c3d')),
  figure: await figureCitation(edition.site, as(known(figure.views[0]), 'b2c3d4e'), [article]),
  dataset: await datasetCitation(edition.site, {
    ...dataset,
    description: async () => ({ ...(await dataset.description()), version: '0123456789ab' }),
  }),
  claim: await claimCitation(edition.site, as(claim, 'c3d4e5f'), [article]),
} satisfies Record<Citation['kind'], Citation>;

/** A citation of an article with these words in it. */
export function citationWith(
  stated: Partial<CitedWords>,
  address = '/articles/ferries/',
): Citation {
  return toCitation(site, address, {
    kind: 'article',
    title: 'Ferries',
    author: 'The desk',
    date: '2025-03-04',
    version: 'a1b2c3d',
    ...stated,
  });
}
