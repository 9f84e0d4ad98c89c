import type { Core, TokenRange } from './core.ts';
import { readDirection } from './direction.ts';
import { type Qualifier, readQualifier } from './qualifier.ts';
import { readCore } from './read-core.ts';
import type { Token } from './token.ts';
import { skipYearly } from './unit-words.ts';

/**
 * `phrase`: the tokens are one expression, in which articles, words of change and a counted noun are part of
 * the whole. `prose`: a quantity somewhere in a sentence, from its qualifier to its unit.
 */
export type Reading = 'phrase' | 'prose';

const articles = new Set(['the', 'a', 'an', "world's", 'its', 'from', 'for', 'by']);
/** Words that never name what is counted, so that `three and` is no quantity. */
const noNouns = new Set(
  (
    'and the but for per cent percent point points not than over under about some between half with ' +
    'from into hundred thousand million billion trillion dozen or almost nearly roughly around more ' +
    'less fewer most least very only'
  ).split(' '),
);
const noun = /^\p{L}{3,}$/u;
const longestPrefix = 8;

/** What was read, still in terms of tokens. */
export interface Expression {
  readonly core: Core;
  readonly qualifier: Qualifier;
  readonly qualifierTokens: TokenRange | undefined;
  readonly direction: Turn | undefined;
  /** From the first token of its qualifier to behind "a year" or the noun that is counted. */
  readonly tokens: TokenRange;
}

/** A word of change, as it was written. */
interface Turn {
  readonly sign: 1 | -1;
  readonly tokens: TokenRange;
}

/** The quantity that begins at token `at`. */
export function readExpression(
  tokens: readonly Token[],
  at: number,
  reading: Reading,
): Expression | undefined {
  const prefix = readPrefix(tokens, at, reading);
  if (prefix === undefined) return undefined;
  const { single } = prefix;
  let { core } = single;
  const qualifier = prefix.qualifier?.name ?? 'none';
  // "Almost fifth" and "at least 3–4 million" say nothing that could be checked.
  if (core.kind === 'rank' && qualifier !== 'none' && qualifier !== 'exactly') return undefined;
  if (core.kind === 'range' && qualifier !== 'none' && qualifier !== 'about') return undefined;
  let next = skipYearly(tokens, core.measure.to);
  let { direction } = prefix;
  if (core.sign !== undefined) direction = { sign: core.sign, tokens: core.numeral };
  if (reading === 'phrase') {
    const trailing = readDirection(tokens, next);
    if (trailing?.sign !== undefined && trailing.next === next + 1) {
      direction ??= { sign: trailing.sign, tokens: { from: next, to: next + 1 } };
      next += 1;
    }
    if (core.dimension === undefined && isNoun(tokens, next)) {
      core = { ...core, dimension: 'count' };
      next += 1;
    }
  }
  const qualifierTokens = prefix.qualifier?.tokens;
  return { core, qualifier, qualifierTokens, direction, tokens: { from: at, to: next } };
}

interface Prefix {
  readonly single: NonNullable<ReturnType<typeof readCore>>;
  readonly qualifier: { readonly name: Qualifier; readonly tokens: TokenRange } | undefined;
  readonly direction: Turn | undefined;
}

/** Qualifier, direction and articles in whatever order they stand, up to the core. */
function readPrefix(tokens: readonly Token[], at: number, reading: Reading): Prefix | undefined {
  // "Rose from 3.8 million to 10 million" states two levels in prose, and no range.
  const levels = reading === 'prose' && tokens[at - 1]?.text === 'from';
  let next = at;
  let qualifier: Prefix['qualifier'];
  let direction: Prefix['direction'];
  for (let steps = 0; steps < longestPrefix; steps += 1) {
    const single = readCore(tokens, next, levels);
    if (single !== undefined) return { single, qualifier, direction };
    const said = qualifier === undefined ? readQualifier(tokens, next) : undefined;
    if (said !== undefined) {
      qualifier = { name: said.qualifier, tokens: { from: next, to: said.next } };
      next = said.next;
      continue;
    }
    const change = direction === undefined ? readDirection(tokens, next) : undefined;
    if (change !== undefined && (reading === 'phrase' || isSign(tokens, next))) {
      if (change.sign !== undefined) {
        direction = { sign: change.sign, tokens: { from: next, to: next + 1 } };
      }
      next = change.next;
      continue;
    }
    if (reading === 'prose' || !articles.has(tokens[next]?.text ?? '')) return undefined;
    next += 1;
  }
  return undefined;
}

/** A plus or minus that belongs to the number behind it: nothing but a bracket touches it in front. */
function isSign(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'symbol' && (!token.glued || tokens[at - 1]?.text === '(');
}

function isNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === 'word' && !token.glued && noun.test(token.text) && !noNouns.has(token.text)
  );
}
