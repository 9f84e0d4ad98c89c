import type { CompiledArticle } from '../../prose/compile-content.ts';
import type { Site } from '../../schema/site.ts';
import { addressOf } from '../address.ts';
import { type Citation, toCitation } from './citation.ts';
import { creditOf } from './credit.ts';

/** How to cite an article, in the version that `versionOf` gives. */
export function articleCitation(site: Site, compiled: CompiledArticle, version: string): Citation {
  return toCitation(site, addressOf.article(compiled.article.slug), {
    kind: 'article',
    title: compiled.title.plain,
    ...creditOf(site, [compiled]),
    version,
  });
}
