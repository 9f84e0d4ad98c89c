import type { Site } from '../../schema/site.ts';
import type { EditionArticle } from '../edition-article.ts';
import { type Citation, toCitation } from './citation.ts';
import { creditOf } from './credit.ts';

/** How to cite an article. */
export async function articleCitation(site: Site, article: EditionArticle): Promise<Citation> {
  return toCitation(site, article.address, {
    kind: 'article',
    title: article.facts.title,
    ...creditOf(site, [article]),
    version: await article.version(),
  });
}
