import type { Site } from '../../schema/site.ts';
import type { EditionArticle } from '../edition-article.ts';
import type { Citation } from './citation.ts';

/**
 * Who made something and when it was published: that of the earliest article that it stands in. What
 * stands in none has no day of publication, and is the publisher's.
 */
export function creditOf(
  site: Site,
  articles: readonly EditionArticle[],
): Pick<Citation, 'author' | 'date'> {
  const [first] = articles
    .map(({ compiled }) => compiled.article)
    .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
  if (!first) return { author: site.publisher.name };
  // "By the Port desk" in a byline; on its own a name begins with a capital.
  return { author: first.byline.replace(/^the /, 'The '), date: first.published.slice(0, 10) };
}
