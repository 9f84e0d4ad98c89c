import { type CitationEnding, citationFormats } from '../sharing/citation/formats.ts';
import { fileRoute } from './_file.ts';

/** The route of everything that can be cited, in one format. */
export function citationRoute(ending: CitationEnding) {
  const { mediaType, write } = citationFormats[ending];
  const pattern = new RegExp(`^/(?<cited>.+)/citation\\.${ending}$`);
  return fileRoute('citation', pattern, (citation) => ({ body: write(citation), mediaType }));
}
