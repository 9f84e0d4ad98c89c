import type { Quantity } from './quantity.ts';
import { readExpression } from './read-expression.ts';
import { toQuantity } from './to-quantity.ts';
import { toTokens } from './token.ts';

/** No expression that a newsroom writes is longer, in UTF-16 units. */
const longest = 400;

/**
 * What the words say, if the whole of them is one quantity: `3.8 million tonnes`, `more than four-fifths`,
 * `the fifth-largest`, `cut by 62%`. `undefined` if they are anything else, or a quantity and something more.
 * Never throws. Which words mean what is written down in docs/quantities.md.
 */
export function parseQuantity(words: string): Quantity | undefined {
  if (words.length > longest) return undefined;
  const tokens = toTokens(words);
  const read = readExpression(tokens, 0, 'phrase');
  return read?.tokens.to === tokens.length ? toQuantity(words, tokens, read) : undefined;
}
