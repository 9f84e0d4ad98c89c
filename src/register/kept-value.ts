import { allUnits } from '../quantity/unit.ts';
import type { Value } from '../quantity/value.ts';
import type { KeptNumber } from './link-register.ts';

type Stated = Pick<KeptNumber, 'value' | 'unit' | 'tied'>;

const signs = { known: '', 'at-least': '>', 'at-most': '<' } as const;
const kinds = { '': 'known', '>': 'at-least', '<': 'at-most' } as const;

/**
 * A value as the register writes it: "3800000 t", ">75000000 t", "3 rank tied", "none t". Twelve
 * digits are more than any source prints, and leave out what only the order of a sum changes.
 */
export function keptValue({ value, unit, tied }: Stated): string {
  const amount =
    value.kind === 'missing'
      ? 'none'
      : `${signs[value.kind]}${Number(value.amount.toPrecision(12))}`;
  return `${amount} ${unit}${tied ? ' tied' : ''}`;
}

/** The same back; `undefined` for what was not written by that. */
export function parseKeptValue(text: string): Stated | undefined {
  const match = /^(?:none|([<>]?)(-?\d\S*)) (.+?)( tied)?$/.exec(text);
  const unit = allUnits.find((one) => one === match?.[3]);
  if (!match || !unit) return undefined;
  const [, sign, digits, , tied] = match;
  const amount = Number(digits);
  if (digits !== undefined && !Number.isFinite(amount)) return undefined;
  const value: Value =
    digits === undefined
      ? { kind: 'missing' }
      : { kind: kinds[sign as keyof typeof kinds], amount };
  return { value, unit, tied: tied !== undefined };
}
