import { dateWords } from '../charts/calendar.ts';

/** A date in words in the text of a page, where the day stays with its month at the end of a line. */
export function dateOnPage(date: string): string {
  return dateWords(date).replace(' ', '\u00a0');
}
