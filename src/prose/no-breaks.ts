const unit = /(\d) (?=(?:million|billion|trillion|tonnes?|t|kt|Mt|kg|per cent)\b)/g;
const month = /\b(\d\d?) (?=[A-Z][a-z])/g;

/** At the end of a line a number stays with its unit, and a day with its month. */
export function keepUnits(text: string): string {
  return text.replace(unit, '$1\u00a0').replace(month, '$1\u00a0');
}

/** What a bound number counts is its unit, whatever the word: "97 nights". */
export function keepCounted(words: string): string {
  return words.replace(/(\d) (?=\p{L})/u, '$1\u00a0');
}
