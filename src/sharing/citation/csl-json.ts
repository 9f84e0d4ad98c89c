import type { Citation, CitedKind } from '../../edition/citation/citation.ts';
import { citedAs } from './note.ts';

const types: Readonly<Record<CitedKind, string>> = {
  article: 'article-newspaper',
  figure: 'figure',
  dataset: 'dataset',
  claim: 'webpage',
};

/**
 * A citation for citation processors: CSL-JSON, a list of one item. Rules: csl-data.json of
 * https://github.com/citation-style-language/schema.
 */
export function citationCslJson(citation: Citation): string {
  const { kind, author, title, site, date, version, address, key, language } = citation;
  const genre = citedAs(citation);
  const item = {
    id: key,
    type: types[kind],
    title,
    author: [{ literal: author }],
    [kind === 'dataset' ? 'publisher' : 'container-title']: site,
    ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(genre && { genre }),
    version,
    language,
    URL: address,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
