import type { Citation } from '../../edition/citation/citation.ts';

/** What formats without a place for it say in their note: "Figure, Year: 2024, version 1a2b3c4". */
export function citationNote(citation: Citation): string {
  const { version } = citation;
  const what = citedAs(citation);
  return what
    ? `${what.charAt(0).toUpperCase()}${what.slice(1)}, version ${version}`
    : `Version ${version}`;
}

/** The kind of thing with what must be said beside it: "claim, status: disputed". Nothing for an article, whose kind is understood. */
export function citedAs({ kind, detail }: Citation): string | undefined {
  if (kind === 'article') return undefined;
  return detail ? `${kind}, ${detail}` : kind;
}
