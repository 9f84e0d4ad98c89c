import { toCore } from './amount.ts';
import type { Core, TokenRange } from './core.ts';
import { readDirection } from './direction.ts';
import { type Qualifier, qualified, readQualifier } from './qualifier.ts';
import type { Direction, Quantity, Span } from './quantity.ts';
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

/** The quantity that begins at token `at`, and the first token behind it. */
export function readQuantity(
  text: string,
  tokens: readonly Token[],
  at: number,
  reading: Reading,
): { readonly quantity: Quantity; readonly next: number; readonly core: Core } | undefined {
  const prefix = readPrefix(tokens, at, reading);
  if (prefix === undefined) return undefined;
  let { core } = prefix.read;
  let next = skipYearly(tokens, core.measure.to);
  let direction = prefix.direction;
  if (core.sign !== undefined) direction = { sign: core.sign, tokens: core.numeral };
  if (reading === 'phrase') {
    const trailing = readDirection(tokens, next);
    if (trailing?.sign !== undefined && trailing.next === next + 1) {
      direction ??= { sign: trailing.sign, tokens: { from: next, to: next + 1 } };
      next += 1;
    }
    if (core.dimension === undefined && isNoun(tokens, next)) {
      const counted = prefix.read.amount && toCore(prefix.read.amount, true);
      core = counted ?? { ...core, dimension: 'count' };
      next += 1;
    }
  }
  // "Almost fifth" and "about 3–4, at least" say nothing that could be checked.
  const allowed: readonly Qualifier[] =
    core.kind === 'rank' ? ['none', 'exactly'] : ['none', 'exactly', 'about'];
  const qualifier = prefix.qualifier?.name ?? 'none';
  if ((core.kind === 'rank' || core.kind === 'range') && !allowed.includes(qualifier))
    return undefined;
  const start = tokens[at]?.start ?? 0;
  const toSpan = (range: TokenRange): Span => ({
    start: (tokens[range.from]?.start ?? 0) - start,
    end: (tokens[range.to - 1]?.end ?? 0) - start,
  });
  return { next, core, quantity: toQuantity() };

  function toQuantity(): Quantity {
    const plainRange = core.kind === 'range' && qualifier === 'exactly';
    return {
      kind: core.kind,
      qualifier,
      interval: qualified(plainRange ? 'none' : qualifier, core.stated),
      dimension: core.dimension,
      stated: core.stated.amount,
      precision: core.precision,
      digits: core.digits,
      tied: core.tied,
      direction:
        direction && ({ sign: direction.sign, span: toSpan(direction.tokens) } as Direction),
      words: text.slice(start, tokens[next - 1]?.end),
      wording: {
        form: core.form,
        qualifier: prefix?.qualifier && toSpan(prefix.qualifier.tokens),
        numeral: toSpan(core.numeral),
        measure: toSpan(core.measure),
        factor: core.factor,
        scale: core.scale,
      },
    };
  }
}

interface Prefix {
  readonly read: NonNullable<ReturnType<typeof readCore>>;
  readonly qualifier: { readonly name: Qualifier; readonly tokens: TokenRange } | undefined;
  readonly direction: { readonly sign: 1 | -1; readonly tokens: TokenRange } | undefined;
}

/** Qualifier, direction and articles in whatever order they stand, up to the core. */
function readPrefix(tokens: readonly Token[], at: number, reading: Reading): Prefix | undefined {
  let next = at;
  let qualifier: Prefix['qualifier'];
  let direction: Prefix['direction'];
  for (let steps = 0; steps < longestPrefix; steps += 1) {
    const read = readCore(tokens, next);
    if (read !== undefined) return { read, qualifier, direction };
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
