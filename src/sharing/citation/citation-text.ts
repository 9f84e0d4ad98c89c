import { dateWords } from '../../charts/calendar.ts';
import type { Citation } from '../../edition/citation/citation.ts';
import { citedAs } from './note.ts';

/** A citation for readers, in the order and the marks of a note in a British book. */
export function citationText(citation: Citation): string {
  const { author, title, site, version, address } = citation;
  const what = citedAs(citation);
  const parts = [
    author,
    `“${innerQuotes(title)}”${what ? ` [${what}]` : ''}`,
    ...(site === author ? [] : [site]),
    dayWords(citation),
  ];
  return `${parts.join(', ')}. Version ${version}. ${address}`;
}

function dayWords({ kind, date }: Citation): string {
  if (!date) return 'undated';
  return kind === 'dataset' ? `retrieved ${dateWords(date)}` : dateWords(date);
}

/** Quotes within quotes are single. */
function innerQuotes(title: string): string {
  return title.replaceAll('“', '‘').replaceAll('”', '’');
}
