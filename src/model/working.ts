import { mannerOf } from '../quantity/dimension.ts';
import { dimensionOf, entryOf, type Unit } from '../quantity/unit.ts';
import type { Value } from '../quantity/value.ts';
import { withCommas } from '../quantity/with-commas.ts';

/** Digits in threes, with at most so many places behind the point. */
function grouped(amount: number, places: number): string {
  return withCommas(Number(amount.toFixed(places))).replace('-', '−');
}

const signs = { known: '', 'at-least': '>', 'at-most': '<' } as const;

/** A value as a table or a working prints it: "3,800,000 t", ">75,000,000 t", "$1,627,544", "62%". */
export function showValue(value: Value, unit: Unit): string {
  if (value.kind === 'missing') return 'not available';
  const { sign, isSigned, inTables = `# ${unit}` } = entryOf(unit);
  const amount = grouped(value.amount, mannerOf(dimensionOf(unit)).places);
  const bound = signs[value.kind];
  if (isSigned && sign?.at === 'behind') return bound + amount + sign.text;
  if (isSigned && sign) return bound + amount.replace(/^−?/, (minus) => minus + sign.text);
  return inTables.replace('#', bound + amount);
}

/** "a", "a and b", "a, b and c". */
export function joined(words: readonly string[], word = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1)}`;
}
