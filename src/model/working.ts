import type { Unit } from '../quantity/unit.ts';
import type { Value } from './value.ts';

/** Digits in threes, with at most so many places behind the point. */
function grouped(amount: number, places: number): string {
  const [whole = '', fraction] = String(Number(amount.toFixed(places))).split('.');
  const digits = whole.replace('-', '−').replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction ? `${digits}.${fraction}` : digits;
}

/** Units of what comes out of a division, which has no last place of its own. */
const worked = new Set<Unit>(['%', 'percentage points', 'ratio']);

const signs = { known: '', 'at-least': '>', 'at-most': '<' } as const;

/** A value as a table or a working prints it: "3,800,000 t", ">75,000,000 t", "$1,627,544", "62%". */
export function showValue(value: Value, unit: Unit): string {
  if (value.kind === 'missing') return 'not available';
  const places = worked.has(unit) ? 2 : 6;
  const amount = signs[value.kind] + grouped(value.amount, places);
  switch (unit) {
    case '%':
      return `${amount}%`;
    case 'USD':
      return amount.replace(/^([<>]?−?)/, '$1$$');
    case 'count':
      return amount;
    case 'rank':
      return `place ${amount}`;
    case 'ratio':
      return `${amount} times`;
    default:
      return `${amount} ${unit}`;
  }
}

/** "a", "a and b", "a, b and c". */
export function joined(words: readonly string[], word = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1)}`;
}
