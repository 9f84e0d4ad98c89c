import { amountOf, known, missing, type Value } from '../quantity/value.ts';

/**
 * Arithmetic that keeps what is known of each amount: a bound stays a bound and turns round under
 * division and subtraction; what cannot be told is missing, never zero.
 */
type Kind = 'known' | 'at-least' | 'at-most';

function withKind(kind: Kind | undefined, amount: number): Value {
  // Rounded before it is looked at: the largest number of all rounds up to infinity.
  const rounded = Number(amount.toPrecision(15));
  if (kind === undefined || !Number.isFinite(rounded)) return missing;
  return { kind, amount: rounded };
}

/** What a result is when two amounts push it the same way; nothing if they push it apart. */
function together(a: Kind, b: Kind): Kind | undefined {
  if (a === 'known') return b;
  if (b === 'known' || a === b) return a;
  return undefined;
}

function turned(kind: Kind): Kind {
  return kind === 'known' ? 'known' : kind === 'at-least' ? 'at-most' : 'at-least';
}

export function total(values: readonly Value[]): Value {
  return values.reduce((all, value) => {
    if (all.kind === 'missing' || value.kind === 'missing') return missing;
    return withKind(together(all.kind, value.kind), all.amount + value.amount);
  }, known(0));
}

export function less(a: Value, b: Value): Value {
  if (a.kind === 'missing' || b.kind === 'missing') return missing;
  return withKind(together(a.kind, turned(b.kind)), a.amount - b.amount);
}

/** Both must be positive for their bounds to mean anything. */
export function quotient(a: Value, b: Value): Value {
  if (a.kind === 'missing' || b.kind === 'missing' || b.amount === 0) return missing;
  return withKind(together(a.kind, turned(b.kind)), a.amount / b.amount);
}

export function times(value: Value, factor: number): Value {
  if (value.kind === 'missing') return missing;
  return withKind(factor < 0 ? turned(value.kind) : value.kind, value.amount * factor);
}

/** From one to another, as a part of the first: −0.62 for a fall by 62%. */
export function relativeChange(from: Value, to: Value): Value {
  const ratio = quotient(to, from);
  return ratio.kind === 'missing' ? missing : withKind(ratio.kind, ratio.amount - 1);
}

export function least(values: readonly Value[]): Value {
  return extreme(values, (a, b) => a < b);
}

export function greatest(values: readonly Value[]): Value {
  return extreme(values, (a, b) => a > b);
}

function extreme(values: readonly Value[], isMore: (a: number, b: number) => boolean): Value {
  return values.reduce((best, value) => {
    const [a, b] = [amountOf(value), amountOf(best)];
    return a !== undefined && b !== undefined && isMore(a, b) ? value : best;
  }, values[0] ?? missing);
}

export function average(values: readonly Value[]): Value {
  return values.length === 0 ? missing : times(total(values), 1 / values.length);
}
