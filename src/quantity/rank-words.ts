import { ordinalNumbers, roundTens } from './number-words.ts';
import { type OrderEnd, orderEndOf, readSuperlative } from './superlative.ts';
import type { Token } from './token.ts';

/** A place in an order, as it was written. */
export interface RankWords {
  readonly rank: number;
  readonly tied: boolean;
  /** `superlative` where no ordinal stands: "largest" is the first. */
  readonly form: 'ordinal' | 'superlative';
  /** The end that its superlative counts from: `smallest` of `fifth-smallest`. */
  readonly countedFrom: OrderEnd;
  readonly next: number;
}

const suffixes = new Set(['st', 'nd', 'rd', 'th']);
/** "tied for third", "joint-third", "equal third", "third equal". */
const tieWords = new Set(['joint', 'equal', 'tied', 'jointly', '=']);

/** The rank that begins at token `at`; articles before it are the caller's. */
export function readRank(tokens: readonly Token[], at: number): RankWords | undefined {
  const tie = skipTie(tokens, at);
  const start = tie === at ? at : skipThe(tokens, tie);
  const ordinal = readOrdinal(tokens, start);
  if (ordinal === undefined) {
    const next = readSuperlative(tokens, start);
    if (next === undefined || tokens[start]?.text === '-') return undefined;
    const countedFrom = orderEndOf(tokens[start]?.text ?? '');
    return { rank: 1, tied: tie > at, form: 'superlative', countedFrom, next };
  }
  const superlative = readSuperlative(tokens, ordinal.next);
  const behind = superlative ?? ordinal.next;
  const tieBehind = tokens[behind]?.text === 'equal' ? behind + 1 : behind;
  return {
    rank: ordinal.rank,
    tied: tie > at || tieBehind > behind,
    form: 'ordinal',
    countedFrom: orderEndOf(superlative === undefined ? '' : (tokens[superlative - 1]?.text ?? '')),
    next: tieBehind,
  };
}

function skipTie(tokens: readonly Token[], at: number): number {
  if (!tieWords.has(tokens[at]?.text ?? '')) return at;
  const behind = tokens[at + 1]?.text;
  return behind === '-' || behind === 'for' ? at + 2 : at + 1;
}

function skipThe(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === 'the' ? at + 1 : at;
}

/** `fifth`, `twenty-first`, `5th`, and `118th`. */
function readOrdinal(
  tokens: readonly Token[],
  at: number,
): { readonly rank: number; readonly next: number } | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.digits) {
    const suffix = tokens[at + 1];
    const isOrdinal = suffix?.glued === true && suffixes.has(suffix.text);
    const rank = first.digits.amount;
    return isOrdinal && Number.isSafeInteger(rank) && rank > 0 ? { rank, next: at + 2 } : undefined;
  }
  const single = ordinalNumbers.get(first.text);
  if (single !== undefined) return { rank: single, next: at + 1 };
  const ten = roundTens.get(first.text);
  const oneAt = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const one = ordinalNumbers.get(tokens[oneAt]?.text ?? '');
  return ten !== undefined && one !== undefined && one < 10
    ? { rank: ten + one, next: oneAt + 1 }
    : undefined;
}
