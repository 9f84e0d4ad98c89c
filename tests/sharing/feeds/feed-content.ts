import { computeNumbers } from '../../../src/model/compute-numbers.ts';
import type { CompiledArticle } from '../../../src/prose/compile-content.ts';
import type { Site } from '../../../src/schema/site.ts';
import type { FeedContent } from '../../../src/sharing/feeds/feed-entries.ts';
import { openLaid } from '../../content/lay-content.ts';

const { content, compiled } = await openLaid();
if (!content || !compiled) throw new Error('feed-content: the good content is not there');
const definitions = new Map([...content.numbers].map(([id, { definition }]) => [id, definition]));
const { numbers } = computeNumbers(definitions, content.datasets);

export const site: Site = content.site;

/** The article of the good content, with every kind of part, and a correction. */
export const freight = compiled.articles.find(
  ({ article }) => article.slug === 'lake-freight',
) as CompiledArticle;

/** The good content as pages have it, with these articles. */
export function feedContent(
  articles: readonly CompiledArticle[],
  about: Partial<Site> = {},
): FeedContent {
  if (!content || !compiled) throw new Error('feedContent: no content');
  return { content: { ...content, site: { ...site, ...about } }, compiled, articles, numbers };
}

/** An article like that of the good content, with another title, slug or dates. */
export function like({
  title,
  ...other
}: Partial<Omit<CompiledArticle['article'], 'title'>> & { title?: string }): CompiledArticle {
  return {
    ...freight,
    article: { ...freight.article, ...other },
    ...(title !== undefined && {
      title: { ...freight.title, plain: title, children: [{ type: 'text', value: title }] },
    }),
  };
}

/** What has been meant to break feeds: markup, ends of sections, signs that XML cannot hold. */
export const hostileTitles: readonly string[] = [
  'Fish & chips <b>for</b> "all" & \'none\'',
  '</title><entry>',
  'The end ]]> of <![CDATA[ it',
  '&amp; is not & and &#60; is not <',
  'A bell \u0007, a nought \u0000, a delete \u007f and a mark \ufffe',
  'Ёлка 鯨 🐋👩‍👩‍👧 \u202eright to left',
  ' -- <!-- no comment --> <?none?> ',
];
