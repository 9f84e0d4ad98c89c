import type { ComputedNumber } from '../../model/computed-number.ts';
import type { CompiledArticle, CompiledContent } from '../../prose/compile-content.ts';
import { referencesInOrder } from '../../prose/reading-order.ts';
import type { Content } from '../../reading/content.ts';
import { type ArticleFacts, articleFacts } from '../article-facts.ts';
import { numbersOf } from '../article-numbers.ts';
import { fullText } from './full-text.ts';

/** An article as a feed carries it. */
export interface FeedEntry extends ArticleFacts {
  /** The full text, with every address in full. */
  readonly html: string;
}

/** What pages have of the content. */
export interface FeedContent {
  readonly content: Content;
  readonly compiled: CompiledContent;
  readonly articles: readonly CompiledArticle[];
  readonly numbers: ReadonlyMap<string, ComputedNumber>;
}

/** Entries of a feed, at most: whoever asks every day has seen all others. */
export const mostEntries = 30;

/** The articles that were published or changed last, those first: an old one that is corrected comes up again. */
export function feedEntries({ content, compiled, articles, numbers }: FeedContent): FeedEntry[] {
  return articles
    .map((article) => ({ article, facts: articleFacts(article, content.site) }))
    .sort((a, b) =>
      a.facts.updated < b.facts.updated ? 1 : a.facts.updated > b.facts.updated ? -1 : 0,
    )
    .slice(0, mostEntries)
    .map(({ article, facts }) => {
      const checked = numbersOf(referencesInOrder(article, compiled), numbers);
      return { ...facts, html: fullText(article, { content, compiled }, checked) };
    });
}
