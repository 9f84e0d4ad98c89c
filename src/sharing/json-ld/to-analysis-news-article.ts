import type { AnalysisNewsArticle, Organization } from 'schema-dts';
import type { Dataset } from '../../model/dataset.ts';
import type { Site } from '../../schema/site.ts';
import type { Source } from '../../schema/source.ts';
import { addressOf, canonical } from '../address.ts';
import type { ArticleFacts } from '../article-facts.ts';
import type { LoggedChange } from '../changes.ts';
import { toCreativeWork } from './to-creative-work.ts';
import { toLicence } from './to-licence.ts';
import { toPublisher } from './to-publisher.ts';

/** What an article rests on and shows. */
export interface ArticleParts {
  readonly facts: ArticleFacts;
  /** Words of its text. */
  readonly wordCount: number;
  /** Addresses in full. */
  readonly images: readonly string[];
  /** In the order of its list. */
  readonly sources: readonly Source[];
  /** Those that its numbers and its figures come from. */
  readonly datasets: readonly Dataset[];
  readonly changes: readonly LoggedChange[];
}

/** An article with its citations, its data and its corrections. It was modified when its log says so. */
export function toAnalysisNewsArticle(site: Site, parts: ArticleParts): AnalysisNewsArticle {
  const { facts, wordCount, images, sources, datasets, changes } = parts;
  const corrections = changes.filter(({ entry }) => entry.kind === 'correction');
  return {
    '@type': 'AnalysisNewsArticle',
    '@id': facts.address,
    url: facts.address,
    mainEntityOfPage: facts.address,
    headline: facts.title,
    description: facts.description,
    datePublished: facts.published,
    ...(facts.modified !== undefined && { dateModified: facts.modified }),
    author: toAuthor(facts.author, site),
    publisher: toPublisher(site),
    articleSection: facts.section,
    inLanguage: site.language,
    wordCount,
    isAccessibleForFree: true,
    license: toLicence(site.licence),
    ...(images.length > 0 && { image: images }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ entry, note }) => ({
        '@type': 'CorrectionComment',
        text: note.plain,
        datePublished: entry.date,
      })),
    }),
    ...(datasets.length > 0 && {
      isBasedOn: datasets.map((dataset) => ({
        '@type': 'Dataset',
        '@id': canonical(site, addressOf.dataset(dataset.id)),
        name: dataset.title,
      })),
    }),
    ...(sources.length > 0 && { citation: sources.map(toCreativeWork) }),
  };
}

/** "the farm desk" is a body; of any other byline we do not know what it is, and leave it a text. */
function toAuthor(byline: string, site: Site): Organization {
  if (byline === site.publisher.name) return toPublisher(site);
  const isBody = site.language.startsWith('en') && /^the\s/i.test(byline);
  return isBody ? { '@type': 'Organization', name: byline } : byline;
}
