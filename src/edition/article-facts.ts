import { addressOf, canonical } from '../model/address.ts';
import type { CompiledArticle } from '../prose/compile-content.ts';
import type { Site } from '../schema/site.ts';
import { lastChange } from './change-log.ts';

/** What every surface says of an article, so that none of them says it otherwise. */
export interface ArticleFacts {
  /** The one by which it is known everywhere; its id in feeds, too. */
  readonly address: string;
  readonly title: string;
  /** For search results, previews and feeds. */
  readonly description: string;
  readonly author: string;
  readonly section: string;
  /** ISO, in UTC, to the second. */
  readonly published: string;
  /** The day of the last change in its log; absent where there is none, whatever was edited. */
  readonly modified?: string;
  /** The moment of the last change as far as it is known, else of publication. */
  readonly updated: string;
}

export function articleFacts(
  { article, title, standfirst }: CompiledArticle,
  site: Site,
): ArticleFacts {
  const modified = lastChange(article.changes);
  // Of a change only the day is known; it does not come before the article.
  const changed = modified === undefined ? '' : `${modified}T00:00:00Z`;
  return {
    address: canonical(site, addressOf.article(article.slug)),
    title: title.plain,
    description: article.description ?? standfirst.plain,
    author: article.byline,
    section: article.kicker,
    published: article.published,
    ...(modified !== undefined && { modified }),
    updated: changed > article.published ? changed : article.published,
  };
}
