import { dateWords } from '../charts/calendar.ts';
import type { Source } from '../schema/source.ts';

const readings = { full: '', opening: 'Opening read.', copy: 'Read in a copy.' };

/** What follows a source's title: the date, the language, how much was read, and what else there is to know. */
export function sourceRemarks({ date, language, read, note }: Source): string {
  const sentences = [language && `In ${language}.`, note ?? readings[read]].filter(Boolean);
  return [`${date === 'undated' ? '' : `, ${dateWords(date)}`}.`, ...sentences].join(' ');
}
