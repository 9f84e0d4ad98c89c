import { addressOf } from '../model/address.ts';
import type { ComputedNumber } from '../model/computed-number.ts';
import type { CompiledArticle, CompiledContent } from '../prose/compile-content.ts';
import { citationNumbers, claimsOf, figuresOf, referencesInOrder } from '../prose/reading-order.ts';
import type { Reference } from '../prose/reference.ts';
import type { Content } from '../reading/content.ts';
import { type ArticleFacts, articleFacts } from './article-facts.ts';
import { asOf } from './as-of.ts';
import { changesOf, type LoggedChange } from './change-log.ts';
import { type CheckCounts, checkCounts, datasetsUnder } from './check-counts.ts';
import { type CitedSource, sourcesNamed } from './cited-sources.ts';
import { once } from './once.ts';
import { type StatedNumber, statedNumbers } from './stated-numbers.ts';
import { versionOf } from './version.ts';

/** An article with all that it refers to. */
export interface EditionArticle {
  readonly compiled: CompiledArticle;
  readonly slug: string;
  /** From the site's root. */
  readonly address: string;
  /** What every surface says of it. */
  readonly facts: ArticleFacts;
  /** In the order in which a reader meets them. */
  readonly references: readonly Reference[];
  /** The number of each source in its list, by the source's id. */
  readonly citations: ReadonlyMap<string, number>;
  /** Those, in the order of the list. */
  readonly sources: readonly CitedSource[];
  /** The day of the latest of them; absent where none is known to the day. */
  readonly asOf?: string;
  /** The numbers that it states, in the order of first use. */
  readonly numbers: readonly StatedNumber[];
  /** Ids of the datasets that those rest on. */
  readonly datasets: ReadonlySet<string>;
  /** What has become of its numbers. */
  readonly check: CheckCounts;
  /** Ids of the claims that its words refer to. */
  readonly claims: readonly string[];
  /** Ids of the figures that it places, that on its top first. */
  readonly figures: readonly string[];
  /** The id of the figure on its top; absent where it has none. */
  readonly lead?: string;
  /** Whether it tells its claims apart by itself. */
  readonly hasLedger: boolean;
  readonly changes: readonly LoggedChange[];
  version(): Promise<string>;
}

/** What an article is resolved from. */
export interface ArticleParts {
  readonly content: Content;
  readonly compiled: CompiledContent;
  readonly numbers: ReadonlyMap<string, ComputedNumber>;
}

export function toEditionArticle(
  article: CompiledArticle,
  { content, compiled, numbers }: ArticleParts,
): EditionArticle {
  const references = referencesInOrder(article, compiled);
  const citations = citationNumbers(references);
  const stated = statedNumbers(references, numbers);
  const { slug } = article.article;
  const sources = sourcesNamed(citations.keys(), content.sources);
  const latestSource = asOf(sources);
  return {
    compiled: article,
    slug,
    address: addressOf.article(slug),
    facts: articleFacts(article, content.site),
    references,
    citations,
    sources,
    ...(latestSource !== undefined && { asOf: latestSource }),
    numbers: stated,
    datasets: datasetsUnder(stated.map(({ number }) => number)),
    check: checkCounts(stated, references, article.article.waivers),
    claims: claimsOf(article),
    figures: figuresOf(article),
    ...(article.article.lead !== undefined && { lead: article.article.lead }),
    hasLedger: article.body.parts.some(({ kind }) => kind === 'claims'),
    changes: changesOf(article),
    version: once(() => versionOf(article, compiled, content.datasets, stated)),
  };
}
