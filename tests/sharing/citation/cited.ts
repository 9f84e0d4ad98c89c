import { openContent } from '../../../src/content.ts';
import { articleCitation } from '../../../src/sharing/citation/article-citation.ts';
import { type Citation, type Stated, toCitation } from '../../../src/sharing/citation/citation.ts';
import { claimCitation } from '../../../src/sharing/citation/claim-citation.ts';
import { datasetCitation } from '../../../src/sharing/citation/dataset-citation.ts';
import { figureCitation } from '../../../src/sharing/citation/figure-citation.ts';
import { goodFolder } from '../../content/lay-content.ts';
import { site } from '../packaged.ts';

const opened = await openContent(goodFolder);
if (!opened.content || !opened.compiled) throw new Error('cited: the good content has problems');

export const { content, compiled } = { content: opened.content, compiled: opened.compiled };

/** An entry that is known to be there. */
export function known<T>(entry: T | undefined): T {
  if (entry === undefined) throw new Error('known: there is no such entry');
  return entry;
}

export const article = known(compiled.articles.find(({ body }) => body.parts.length > 5));
export const figure = known(compiled.figures.get('cargo'));
export const claim = known(compiled.claims.get('brook-wants-more'));
export const dataset = known(content.datasets.get('cargo'));

/** One citation of each kind, from the good content. */
export const cited = {
  article: articleCitation(content.site, article, 'a1b2c3d'),
  figure: figureCitation(content.site, figure, known(figure.views[0]), [article], 'b2c3d4e'),
  dataset: datasetCitation(content.site, dataset, '0123456789ab'),
  claim: claimCitation(content.site, claim, [article], 'c3d4e5f'),
} satisfies Record<Citation['kind'], Citation>;

/** A citation of an article with these words in it. */
export function citationWith(stated: Partial<Stated>, address = '/articles/ferries/'): Citation {
  return toCitation(site, address, {
    kind: 'article',
    title: 'Ferries',
    author: 'The desk',
    date: '2025-03-04',
    version: 'a1b2c3d',
    ...stated,
  });
}
