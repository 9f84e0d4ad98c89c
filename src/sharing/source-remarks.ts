import { dateWords } from '../charts/calendar.ts';
import type { Source } from '../schema/source.ts';

/** Stands after a source of which no more than the opening was read. */
const part = '°';

/** What follows a source's title: the date, the language, how much was read, and what else there is to know. */
export function sourceRemarks({ date, language, read, note }: Source): string {
  const dated = `${date === 'undated' ? '' : `, ${dateWords(date)}`}.${read === 'opening' ? part : ''}`;
  const copied = read === 'copy' && note === undefined && 'Read in a copy.';
  return [dated, language && `In ${language}.`, copied, note].filter(Boolean).join(' ');
}

/** What the mark means, for the list of sources in which it stands; absent where it does not. */
export function sourceLegend(sources: readonly Pick<Source, 'read'>[]): string | undefined {
  if (!sources.some(({ read }) => read === 'opening')) return undefined;
  return `${part} We read the opening of this source, and nothing here rests on more of it.`;
}
