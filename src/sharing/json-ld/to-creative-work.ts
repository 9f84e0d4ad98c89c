import type { CreativeWork } from 'schema-dts';
import type { Source } from '../../schema/source.ts';

/**
 * A source. Whether its author and its publisher are people or bodies we do not know, and do not
 * say: schema.org lets a text stand for either.
 */
export function toCreativeWork(source: Source): CreativeWork {
  const { title, author, publisher, date, address, doi, language } = source;
  return {
    '@type': 'CreativeWork',
    name: title,
    publisher,
    ...(author !== undefined && { author }),
    ...(date !== 'undated' && { datePublished: date }),
    ...(address !== undefined && { url: address }),
    ...(doi !== undefined && { sameAs: `https://doi.org/${doi}` }),
    ...(language !== undefined && { inLanguage: { '@type': 'Language', name: language } }),
  };
}
