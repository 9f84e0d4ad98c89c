import type { Citation } from '../../edition/citation/citation.ts';
import { citationBibtex } from './bibtex.ts';
import { citationText } from './citation-text.ts';
import { citationCslJson } from './csl-json.ts';
import { citationRis } from './ris.ts';

export interface CitationFormat {
  /** What readers call it. */
  readonly name: string;
  readonly mediaType: string;
  write(citation: Citation): string;
}

/** The formats of citations by the endings of their files. */
export const citationFormats = {
  txt: {
    name: 'Text',
    mediaType: 'text/plain; charset=utf-8',
    write: (citation) => `${citationText(citation)}\n`,
  },
  bib: { name: 'BibTeX', mediaType: 'application/x-bibtex; charset=utf-8', write: citationBibtex },
  ris: {
    name: 'RIS',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    write: citationRis,
  },
  json: {
    name: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: citationCslJson,
  },
} as const satisfies Record<string, CitationFormat>;

export type CitationEnding = keyof typeof citationFormats;

export const citationEndings = Object.keys(citationFormats) as CitationEnding[];
