import { distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word was probably meant to be, or `undefined` if none is near. */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** What an author wrote, for a message: one line, and cut where it would be longer than a line. */
export function shortened(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** A noun with its indefinite article, e.g. "an image". */
export function a(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** A list for a message, cut where it would be longer than a line. */
export function listed(words: Iterable<string>, most = 12): string {
  const all = [...words];
  if (all.length === 0) return 'none';
  const shown = all.slice(0, most).join(', ');
  return all.length > most ? `${shown} and ${all.length - most} more` : shown;
}
