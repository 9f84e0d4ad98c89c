import { dimensionOf, fromCanonical, toCanonical, type Unit } from '../quantity/unit.ts';
import type { NumberDefinition } from '../schema/number.ts';
import type { Around, ComputedNumber, UsedCell } from './computed-number.ts';
import { cellValue, unitOf, usedCell } from './one-row.ts';
import { selectRows } from './select.ts';
import { type Path, stop } from './unworkable.ts';
import type { Value } from './value.ts';
import { showValue } from './working.ts';

export type AmountsWanted = NonNullable<NumberDefinition['sum']>;

/** An amount on the way into a sum: its value in the sum's unit, and how it is written down. */
interface Term {
  readonly value: Value;
  readonly unit: Unit;
  readonly shown: string;
}

/** What a sum, a mean or an extreme is taken over. */
export interface Terms {
  readonly terms: readonly Term[];
  readonly cells: readonly UsedCell[];
  readonly inputs: readonly string[];
  /** Rows without an amount that were left out. */
  readonly left: number;
}

/** Other numbers, in the unit of the first. */
export function fromNumbers(
  ids: readonly string[],
  operation: string,
  { compute }: Around,
): Terms | undefined {
  const inputs = ids.map((id) => compute(id));
  if (inputs.some((input) => !input)) return undefined;
  const all = inputs as ComputedNumber[];
  const unit = (all[0] as ComputedNumber).unit;
  for (const [index, input] of all.entries()) sameDimension(unit, input, [operation, index]);
  return {
    terms: all.map((input) => ({
      value: convert(input.value, input.unit, unit),
      unit,
      shown: showValue(input.value, input.unit),
    })),
    cells: all.flatMap(({ cells }) => cells),
    inputs: ids,
    left: 0,
  };
}

/** A column over rows; rows without an amount only where it is said that they are left out. */
export function fromRows(
  wanted: Exclude<AmountsWanted, readonly string[]>,
  operation: string,
  { datasets }: Around,
): Terms | undefined {
  const dataset = datasets.get(wanted.dataset);
  if (!dataset) return undefined;
  const unit = unitOf(dataset, wanted.column, [operation]);
  const rows = selectRows(dataset, wanted);
  const listed = rows.filter((row) => cellValue(row, wanted.column).kind !== 'missing');
  const left = rows.length - listed.length;
  if (left > 0 && wanted.missing !== 'leave-out') {
    return stop(
      'number-missing',
      [operation],
      `${left} of ${rows.length} rows without an amount`,
      'an amount in every row, or a word that those without are left out',
      'add "missing: leave-out", and say in the title that only what is listed counts',
    );
  }
  return {
    terms: listed.map((row) => ({
      value: cellValue(row, wanted.column),
      unit,
      shown: showValue(cellValue(row, wanted.column), unit),
    })),
    cells: listed.map((row) => usedCell(dataset, wanted.column, row)),
    inputs: [],
    left,
  };
}

export function sameDimension(unit: Unit, other: ComputedNumber, path: Path): void {
  if (dimensionOf(unit) === dimensionOf(other.unit)) return;
  stop(
    'number-units',
    path,
    `${unit} with ${other.unit} (${other.id})`,
    'amounts of one kind',
    'compare tonnes with tonnes and dollars with dollars',
  );
}

export function convert(value: Value, from: Unit, to: Unit): Value {
  if (value.kind === 'missing' || from === to) return value;
  return { kind: value.kind, amount: fromCanonical(toCanonical(value.amount, from), to) };
}
