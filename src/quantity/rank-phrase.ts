import type { Circumstances } from './fault.ts';
import { ordinalDigits, ordinalName } from './number-words.ts';
import type { Quantity } from './quantity.ts';

/** `fifth-largest` → the superlative with its hyphen or space; anything before it is the ordinal and its tie. */
const behindOrdinal = /(?:st|nd|rd|th|first|second|third)([-\u2011\s]+\p{L}+)$/iu;

/**
 * The words for another rank in the manner of the author's: "fourth-largest" for "fifth-largest", "4th" for
 * "5th", "joint third" where it is shared, "largest" for "smallest" where it is counted from there. Throws
 * RangeError for anything but a whole number from 1.
 */
export function toRankPhrase(
  quantity: Quantity,
  rank: number,
  { tied = false, countedFrom }: Circumstances,
): string {
  const isRank = quantity.kind === 'rank';
  const { numeral, form } = quantity.wording;
  const said = isRank ? quantity.words.slice(numeral.start, numeral.end) : '';
  const lead = isRank ? quantity.words.slice(0, numeral.start) : '';
  const ordinal = /\d/.test(said) ? ordinalDigits(rank) : ordinalName(rank);
  const plain = said.replace(/\s+equal$/i, '');
  const behind = behindOrdinal.exec(plain)?.[1] ?? '';
  const own = form === 'superlative' ? `-${plain.replace(/^.*\s/, '')}` : behind;
  const isTurned = quantity.countedFrom && countedFrom && quantity.countedFrom !== countedFrom;
  const superlative = isTurned ? own.replace(/\p{L}+$/u, countedFrom) : own;
  const place =
    rank === 1 && superlative !== ''
      ? superlative.replace(/^[-\u2011\s]+/, '')
      : ordinal + superlative;
  if (!tied) return lead + place;
  if (/^joint/i.test(said)) return `${lead}joint ${place}`;
  // "tied for the third", not "the tied for third".
  return `tied for ${lead}${place}`;
}
