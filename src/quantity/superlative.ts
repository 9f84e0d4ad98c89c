import type { Token } from './token.ts';

/** The end of an order that a superlative counts from; `undefined` where the word does not say. */
export type OrderEnd = 'largest' | 'smallest' | undefined;

/**
 * Words that turn an ordinal before them into a rank, by the end that they count from. A closed list:
 * `forest` and `interest` end in "est" too.
 */
const superlatives = new Map<string, OrderEnd>([
  ...each(
    'largest',
    'largest biggest highest greatest richest most longest tallest oldest fastest strongest ' +
      'heaviest busiest dearest deepest widest',
  ),
  ...each(
    'smallest',
    'smallest lowest least fewest poorest shortest youngest slowest weakest lightest cheapest closest',
  ),
  ...each(undefined, 'top leading best worst newest'),
]);

function each(end: OrderEnd, words: string): [string, OrderEnd][] {
  return words.split(' ').map((word) => [word, end]);
}

/** The end that a superlative counts from. */
export function orderEndOf(superlative: string): OrderEnd {
  return superlatives.get(superlative);
}

/** Past the superlative at token `at`, behind a hyphen or not; `undefined` where there is none. */
export function readSuperlative(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.text === '-' ? at + 1 : at;
  return superlatives.has(tokens[word]?.text ?? '') ? word + 1 : undefined;
}
