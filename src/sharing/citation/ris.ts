import type { Citation, CitedKind } from '../../edition/citation/citation.ts';
import { citationNote } from './note.ts';

const types: Readonly<Record<CitedKind, string>> = {
  article: 'NEWS',
  figure: 'FIGURE',
  dataset: 'DATA',
  claim: 'ELEC',
};

/**
 * A citation for reference managers. Rules: RIS Format Specifications (Thomson ResearchSoft): a tag
 * is two letters, two spaces, a hyphen and a space; lines end with CR LF; TY is first and ER last.
 */
export function citationRis(citation: Citation): string {
  const { kind, author, title, site, date, address, language } = citation;
  const lines = [
    ['TY', types[kind]],
    ['TI', title],
    // A comma would part the name into surname and forename, and nothing escapes it.
    ['AU', author.replaceAll(',', ';')],
    [kind === 'dataset' ? 'PB' : 'T2', site],
    ...(date
      ? [['PY', date.slice(0, 4)] as const, ['DA', `${date.replaceAll('-', '/')}/`] as const]
      : []),
    ['N1', citationNote(citation)],
    ['LA', language],
    ['UR', address],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
