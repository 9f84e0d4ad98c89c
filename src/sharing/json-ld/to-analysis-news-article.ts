import type { AnalysisNewsArticle, Organization } from 'schema-dts';
import type { ArticlePage } from '../../edition/pages/article-page.ts';
import { addressOf, canonical } from '../../model/address.ts';
import type { Site } from '../../schema/site.ts';
import { toCreativeWork } from './to-creative-work.ts';
import { toLicence } from './to-licence.ts';
import { toPublisher } from './to-publisher.ts';

/** An article with its citations, its data and its corrections. It was modified when its log says so. */
export function toAnalysisNewsArticle({
  frame,
  facts,
  top,
  parts,
  changes,
}: ArticlePage): AnalysisNewsArticle {
  const { site } = frame;
  const { images, sources, datasets } = parts;
  const corrections = changes.filter(({ kind }) => kind === 'correction');
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
    wordCount: top.wordCount,
    isAccessibleForFree: true,
    license: toLicence(site.licence),
    ...(images.length > 0 && { image: images }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ plain, date }) => ({
        '@type': 'CorrectionComment',
        text: plain,
        datePublished: date,
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
