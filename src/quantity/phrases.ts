import type { Token } from './token.ts';

/** Phrases of one to four tokens, each with its meaning, e.g. `metric tons`, `close to`. */
export interface Phrases<Meaning> {
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** How many tokens the longest phrase has that begins with a word: most words begin none. */
  readonly longest: ReadonlyMap<string, number>;
}

/** Each line is a meaning and its phrases, separated by `|`; the tokens of a phrase by spaces. */
export function toPhrases<Meaning>(
  lines: readonly (readonly [Meaning, string])[],
): Phrases<Meaning> {
  const meanings = new Map<string, Meaning>();
  const longest = new Map<string, number>();
  for (const [meaning, names] of lines) {
    for (const name of names.split('|')) {
      const [first = '', ...others] = name.split(' ');
      meanings.set(name, meaning);
      longest.set(first, Math.max(longest.get(first) ?? 0, others.length + 1));
    }
  }
  return { meanings, longest };
}

/** The longest phrase that begins at token `at`, and the first token behind it. */
export function readPhrase<Meaning>(
  phrases: Phrases<Meaning>,
  tokens: readonly Token[],
  at: number,
): { readonly meaning: Meaning; readonly next: number } | undefined {
  const first = tokens[at]?.text ?? '';
  for (let length = phrases.longest.get(first) ?? 0; length >= 1; length -= 1) {
    let said = first;
    for (let more = 1; more < length; more += 1) said += ` ${tokens[at + more]?.text ?? ''}`;
    const meaning = phrases.meanings.get(said);
    if (meaning !== undefined) return { meaning, next: at + length };
  }
  return undefined;
}
