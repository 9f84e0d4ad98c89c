import { writtenScales } from '../quantity/scale-words.ts';
import { nounsOf, signsApart } from '../quantity/unit-name.ts';

/** "Times" is no unit that a number would miss at the end of a line. */
const nouns = nounsOf(({ dimension }) => dimension !== 'ratio');
const words = [...writtenScales.map(({ name }) => name), ...nouns, ...signsApart];
const unit = new RegExp(`(\\d) (?=(?:${words.join('|')})\\b)`, 'g');
const month = /\b(\d\d?) (?=[A-Z][a-z])/g;

/** At the end of a line a number stays with its unit, and a day with its month. */
export function keepUnits(text: string): string {
  return text.replace(unit, '$1\u00a0').replace(month, '$1\u00a0');
}

/** What a bound number counts is its unit, whatever the word: "97 nights". */
export function keepCounted(words: string): string {
  return words.replace(/(\d) (?=\p{L})/u, '$1\u00a0');
}
