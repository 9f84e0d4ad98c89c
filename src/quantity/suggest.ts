import { oppositeOf } from './direction.ts';
import { amountToSay, type Circumstances, faultOf, isComparable } from './fault.ts';
import { type Format, formatQuantity } from './format-quantity.ts';
import { likeNumerals } from './like-numerals.ts';
import { parseQuantity } from './parse-quantity.ts';
import type { Quantity, Span } from './quantity.ts';
import { toRankPhrase } from './rank-phrase.ts';
import { shortScales } from './scale-words.ts';
import { fromCanonical, toCanonical, type Unit } from './unit.ts';
import { nounsOf, signsAt } from './unit-name.ts';
import type { Value } from './value.ts';

interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * What to write so that the words agree with the value, as near to the author's own words as can be: the same
 * scale and unit, the same qualifier where it still holds, at least as many digits. Every candidate is read and
 * compared like the author's words before it is offered.
 */
export function suggest(
  quantity: Quantity,
  value: Value,
  unit: Unit,
  circumstances: Circumstances,
): string {
  if (value.kind === 'missing') return 'not available';
  if (unit === 'rank') {
    // The mean of two places, or the difference, is none.
    const isPlace =
      value.kind === 'known' && Number.isSafeInteger(value.amount) && value.amount > 0;
    return isPlace ? toRankPhrase(quantity, value.amount, circumstances) : 'no exact rank';
  }
  let last = '';
  for (const candidate of candidates(quantity, value, unit, circumstances)) {
    last = candidate;
    const read = parseQuantity(candidate);
    if (read !== undefined && faultOf(read, value, unit, circumstances) === undefined)
      return candidate;
  }
  return last;
}

type Present = Exclude<Value, { kind: 'missing' }>;

function* candidates(
  quantity: Quantity,
  value: Present,
  unit: Unit,
  { isLevel = false }: Circumstances,
): Generator<string> {
  const amount = amountToSay(quantity, value.amount, unit, isLevel);
  const qualifiers = qualifiersFor(quantity, value, amount);
  if (isComparable(quantity, unit)) {
    const turn = turned(quantity, amount);
    const toSay =
      quantity.dimension === 'ratio' && unit === '%' ? Math.max(0, 1 + amount) : Math.abs(amount);
    const numerals = [...likeNumerals(quantity, toSay)];
    for (const qualifier of qualifiers) {
      for (const text of numerals) {
        yield edited(quantity.words, [
          ...turn,
          ...requalified(quantity, qualifier),
          ...withoutBetween(quantity),
          { span: quantity.wording.numeral, text },
        ]);
      }
    }
    if (quantity.wording.form === 'change') {
      yield `${amount < 0 ? 'fell' : 'rose'} by ${proportion(quantity, amount)}`;
    } else if (quantity.dimension === 'share') {
      for (const qualifier of qualifiers) {
        yield edited(quantity.words, [
          ...turn,
          ...requalified(quantity, qualifier),
          { span: quantity.wording.measure, text: proportion(quantity, Math.abs(amount)) },
        ]);
      }
    }
  }
  const rest = quantity.words.slice(quantity.wording.measure.end);
  // In words of its own the value is said as it is, and not as a change.
  const lead = qualifiersFor(quantity, value, toCanonical(value.amount, unit)).at(-1) ?? '';
  for (const digits of [quantity.digits, quantity.digits + 1, undefined]) {
    const style: Format = { form: formOf(quantity), ...(digits === undefined ? {} : { digits }) };
    const plain = lead + formatQuantity(Math.abs(value.amount), unit, style);
    if (rest !== '') yield plain + rest;
    yield plain;
  }
}

function proportion(quantity: Quantity, amount: number): string {
  const digits = Math.max(2, quantity.digits);
  return formatQuantity(fromCanonical(Math.abs(amount), '%'), '%', { digits });
}

/** The author's qualifier first, then what the value needs; `undefined` leaves the words as they are. */
function qualifiersFor(
  quantity: Quantity,
  value: Present,
  amount: number,
): readonly (string | undefined)[] {
  if (value.kind === 'known') return quantity.qualifier === 'none' ? [''] : [undefined, ''];
  const isFloor = (value.kind === 'at-least') === amount >= 0;
  return [undefined, isFloor ? 'more than ' : 'at most '];
}

function requalified(quantity: Quantity, qualifier: string | undefined): Edit[] {
  if (qualifier === undefined) return [];
  const { qualifier: span, measure } = quantity.wording;
  if (span === undefined) {
    if (qualifier === '') return [];
    return [{ span: { start: measure.start, end: measure.start }, text: qualifier }];
  }
  const behind = quantity.words.slice(span.end);
  const gap = behind.length - behind.trimStart().length;
  return [{ span: { start: span.start, end: span.end + gap }, text: qualifier }];
}

/** A range gives way to one number: "between 3.1 and 3.3 million" loses its "between". */
function withoutBetween(quantity: Quantity): Edit[] {
  const { start } = quantity.wording.measure;
  const lead = /^between\s+/i.exec(quantity.words.slice(start, quantity.wording.numeral.start));
  return lead ? [{ span: { start, end: start + lead[0].length }, text: '' }] : [];
}

/** The word of direction turned round, where it says the other way. */
function turned(quantity: Quantity, amount: number): Edit[] {
  const { direction } = quantity;
  if (direction === undefined || quantity.wording.form === 'change') return [];
  if (amount === 0 || Math.sign(amount) === direction.sign) return [];
  const { span } = direction;
  return [{ span, text: oppositeOf(quantity.words.slice(span.start, span.end)) }];
}

function edited(words: string, edits: readonly Edit[]): string {
  let text = words;
  for (const { span, text: inserted } of edits.toSorted((a, b) => b.span.start - a.span.start)) {
    text = text.slice(0, span.start) + inserted + text.slice(span.end);
  }
  return text;
}

/** Nouns in the place of a sign, as "per cent" is: whoever writes one wants it back. */
const spelt = new RegExp(
  nounsOf(({ isSigned, sign }) => isSigned === true && sign?.at === 'behind')
    .join('|')
    .replaceAll(' ', '\\s+'),
  'i',
);
const signed = new RegExp(
  `\\d\\s?(?:${[...signsAt('apart'), ...shortScales].join('|')})(?!\\p{L})`,
  'iu',
);

function formOf(quantity: Quantity): 'words' | 'symbol' | 'full' {
  if (spelt.test(quantity.words) || quantity.wording.form === 'words') return 'words';
  return signed.test(quantity.words) ? 'symbol' : 'full';
}
