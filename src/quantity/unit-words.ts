import { mannerOf } from './dimension.ts';
import { type Phrases, readPhrase, toPhrases } from './phrases.ts';
import type { Token } from './token.ts';
import { allUnits, type Dimension, dimensionOf, entryOf, type Unit } from './unit.ts';
import { nounOf, signsAt } from './unit-name.ts';
import { foreignUnits, type UnitEntry } from './units.ts';

/** A unit as it was written, e.g. `tonnes`, `per cent`, `times`. */
export interface UnitWords {
  readonly kind: 'cardinal' | 'share' | 'points' | 'multiple';
  /** `other`: a unit that is none of ours, so that no value of ours can bear the words out. */
  readonly dimension: Dimension | 'other';
  /** One of it in the canonical unit. */
  readonly factor: number;
  /** The first token behind the unit. */
  readonly next: number;
}

type Meaning = Omit<UnitWords, 'next'>;

const other: Meaning = { kind: 'cardinal', dimension: 'other', factor: 1 };

function meaningOf(unit: Unit): Meaning {
  const dimension = dimensionOf(unit);
  return { kind: mannerOf(dimension).kind, dimension, factor: entryOf(unit).factor };
}

/** Words of the table as tokens are: in lower case, signs by themselves. */
function asTokens(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\s'|]/gu, ' $& ')
    .replace(/ *\| */g, '|')
    .replace(/ +/g, ' ')
    .trim();
}

/** Phrases for each unit that has words of a sort, and for those that are none of ours. */
function phrasesOf(
  wordsOf: (entry: UnitEntry) => readonly (string | undefined)[],
  foreign: readonly string[],
): Phrases<Meaning> {
  const own = allUnits.flatMap((unit) =>
    wordsOf(entryOf(unit)).map((words) => [meaningOf(unit), words] as const),
  );
  const others = foreign.map((words) => [other, words] as const);
  return toPhrases(
    [...own, ...others].flatMap(([meaning, words]) =>
      words === undefined ? [] : [[meaning, asTokens(words)] as const],
    ),
  );
}

const behind = phrasesOf((entry) => {
  const { sign, also } = entry;
  return [
    nounOf(entry, true),
    nounOf(entry, false),
    sign?.at === 'before' ? undefined : sign?.text,
    also,
  ];
}, foreignUnits.behind);

const before = phrasesOf(
  ({ sign, alsoBefore }) => [sign?.at === 'before' ? sign.text : undefined, alsoBefore],
  [foreignUnits.before],
);

const signsBefore = signsAt('before');

/** Units of one letter or sign that a hyphen never joins to the numeral. */
const short = new Set([...behind.meanings.keys()].filter((words) => words.length === 1));

/** The unit that begins at token `at`, behind a hyphen or not; `undefined` where there is none. */
export function readUnit(tokens: readonly Token[], at: number): UnitWords | undefined {
  const direct = readUnitPhrase(tokens, at);
  if (direct !== undefined) return direct;
  const joined = tokens[at]?.text === '-' && tokens[at]?.glued && tokens[at + 1]?.glued;
  if (!joined || short.has(tokens[at + 1]?.text ?? '')) return undefined;
  return readUnitPhrase(tokens, at + 1);
}

function readUnitPhrase(tokens: readonly Token[], at: number): UnitWords | undefined {
  const read = readPhrase(behind, tokens, at);
  return read && { ...read.meaning, next: read.next };
}

/**
 * Past "a year", "per year", "annually", "/yr": a yearly rate is compared as the amount of one year. At
 * `at` itself where there is none.
 */
export function skipYearly(tokens: readonly Token[], at: number): number {
  const first = tokens[at]?.text ?? '';
  const second = tokens[at + 1]?.text ?? '';
  if (first === 'annually' || first === 'yearly') return at + 1;
  if (['a', 'per', 'each', 'every', 'p'].includes(first) && ['year', 'annum'].includes(second)) {
    return at + 2;
  }
  return first === '/' && ['yr', 'year', 'a', 'y'].includes(second) ? at + 2 : at;
}

/** The unit that stands before the numeral, from token `at`: "$", "US$", "€". */
export function readUnitBefore(tokens: readonly Token[], at: number): UnitWords | undefined {
  const read = readPhrase(before, tokens, at);
  if (read) return { ...read.meaning, next: read.next };
  const [first, second] = [tokens[at], tokens[at + 1]];
  // A$, HK$ and their kin are not our dollars.
  const isOfOthers =
    first?.kind === 'word' && second?.glued === true && signsBefore.includes(second.text);
  return isOfOthers ? { ...other, next: at + 2 } : undefined;
}

const quotients = allUnits.flatMap((unit) => {
  const { per } = entryOf(unit);
  return per ? [{ unit, of: entryOf(per[0]), each: entryOf(per[1]) }] : [];
});

/** A unit with the "a kilogram", "per tonne", "/kg" behind it, where the table has one for both. */
export function readPer(unit: UnitWords, tokens: readonly Token[]): UnitWords | undefined {
  if (!['a', 'per', '/'].includes(tokens[unit.next]?.text ?? '')) return undefined;
  const each = readUnitPhrase(tokens, unit.next + 1);
  const quotient = quotients.find(
    (one) => one.of.dimension === unit.dimension && one.each.dimension === each?.dimension,
  );
  if (!each || !quotient) return undefined;
  const meaning = meaningOf(quotient.unit);
  const times = unit.factor / quotient.of.factor / (each.factor / quotient.each.factor);
  return { ...meaning, factor: meaning.factor * times, next: each.next };
}
