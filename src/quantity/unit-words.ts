import { readPhrase, toPhrases } from './phrases.ts';
import type { Token } from './token.ts';
import type { Dimension } from './unit.ts';

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

type Entry = Omit<UnitWords, 'next'>;

const mass = (factor: number): Entry => ({ kind: 'cardinal', dimension: 'mass', factor });
const share: Entry = { kind: 'share', dimension: 'share', factor: 0.01 };
/** Kept apart from shares: from 20% to 30% is ten percentage points, and a rise of 50%. */
const points: Entry = { kind: 'points', dimension: 'points', factor: 1 };
const multiple: Entry = { kind: 'multiple', dimension: 'ratio', factor: 1 };
const money: Entry = { kind: 'cardinal', dimension: 'money', factor: 1 };
const years: Entry = { kind: 'cardinal', dimension: 'duration', factor: 1 };
/**
 * A bare `tons` is here too: in American copy it is the short ton, 0.907 t, and the two must not be
 * taken for one another. `metric tons` is read as tonnes.
 */
const other: Entry = { kind: 'cardinal', dimension: 'other', factor: 1 };

const phrases = toPhrases<Entry>([
  [mass(1), 't|tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes'],
  [mass(1e3), 'kt|kilotonne|kilotonnes'],
  [mass(1e6), 'mt|megatonne|megatonnes'],
  [mass(1e-3), 'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes'],
  [share, '%|per cent|percent|per - cent'],
  [points, 'percentage point|percentage points|percentage - point|pp'],
  [multiple, 'times|×|x|fold|- fold'],
  [money, 'usd|dollar|dollars|us dollar|us dollars'],
  [years, 'year|years|yr|yrs'],
  [other, 'ton|tons|short ton|short tons|long tons|pound|pounds|ounce|ounces|barrel|barrels'],
  [other, 'euro|euros|€|rouble|roubles|ruble|rubles|yuan|renminbi|yen|hryvnia|rupees'],
]);
/** Units of one letter or sign that a hyphen never joins to the numeral. */
const signs = new Set(['%', '×', 'x', '€', 't']);

/** The unit that begins at token `at`, behind a hyphen or not; `undefined` where there is none. */
export function readUnit(tokens: readonly Token[], at: number): UnitWords | undefined {
  const direct = readUnitPhrase(tokens, at);
  if (direct !== undefined) return direct;
  const joined = tokens[at]?.text === '-' && tokens[at]?.glued && tokens[at + 1]?.glued;
  if (!joined || signs.has(tokens[at + 1]?.text ?? '')) return undefined;
  return readUnitPhrase(tokens, at + 1);
}

function readUnitPhrase(tokens: readonly Token[], at: number): UnitWords | undefined {
  const read = readPhrase(phrases, tokens, at);
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

/** Past "a kilogram", "per tonne", "/kg" behind an amount of money, with the kilograms in it. */
export function readPerMass(
  tokens: readonly Token[],
  at: number,
): { readonly kilograms: number; readonly next: number } | undefined {
  if (!['a', 'per', '/'].includes(tokens[at]?.text ?? '')) return undefined;
  const unit = readUnitPhrase(tokens, at + 1);
  return unit?.dimension === 'mass'
    ? { kilograms: unit.factor * 1000, next: unit.next }
    : undefined;
}
