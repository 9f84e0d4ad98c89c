import type { Token } from './token.ts';

/** Words that turn an ordinal before them into a rank. A closed list: `forest` and `interest` end in "est" too. */
const superlatives = new Set(
  (
    'largest biggest highest greatest richest most top leading smallest lowest least fewest poorest ' +
    'best worst longest shortest tallest oldest youngest newest fastest slowest strongest weakest ' +
    'heaviest lightest busiest cheapest dearest deepest widest closest'
  ).split(' '),
);

/** Past the superlative at token `at`, behind a hyphen or not; `undefined` where there is none. */
export function readSuperlative(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.text === '-' ? at + 1 : at;
  return superlatives.has(tokens[word]?.text ?? '') ? word + 1 : undefined;
}
