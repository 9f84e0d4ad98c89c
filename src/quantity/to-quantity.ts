import type { TokenRange } from './core.ts';
import { qualified } from './qualifier.ts';
import type { Quantity, Span } from './quantity.ts';
import type { Expression } from './read-expression.ts';
import type { Token } from './token.ts';

/** The quantity that an expression states, with its places counted from the expression's own start. */
export function toQuantity(
  text: string,
  tokens: readonly Token[],
  expression: Expression,
): Quantity {
  const { core, qualifier, qualifierTokens, direction } = expression;
  const start = tokens[expression.tokens.from]?.start ?? 0;
  return {
    kind: core.kind,
    qualifier,
    interval: qualified(qualifier, core.stated),
    dimension: core.dimension,
    stated: core.stated.amount,
    precision: core.precision,
    digits: core.digits,
    tied: core.tied,
    countedFrom: core.countedFrom,
    direction: direction && { sign: direction.sign, span: spanOf(tokens, start, direction.tokens) },
    words: text.slice(start, tokens[expression.tokens.to - 1]?.end),
    wording: {
      form: core.form,
      qualifier: qualifierTokens && spanOf(tokens, start, qualifierTokens),
      numeral: spanOf(tokens, start, core.numeral),
      measure: spanOf(tokens, start, core.measure),
      factor: core.factor,
      scale: core.scale,
    },
  };
}

function spanOf(tokens: readonly Token[], start: number, range: TokenRange): Span {
  return {
    start: (tokens[range.from]?.start ?? 0) - start,
    end: (tokens[range.to - 1]?.end ?? 0) - start,
  };
}
