import { z } from 'zod';
import type { Unit } from '../../quantity/unit.ts';
import { amountOf, missing, type Value } from '../../quantity/value.ts';
import { id, some } from '../../schema/parts.ts';
import { cellSchema } from '../../schema/rows.ts';
import type { Operand } from '../computed-number.ts';
import { convert, sameDimension } from '../convert.ts';
import { cellValue, unitOf, usedCell } from '../one-row.ts';
import { joinCells } from '../provenance.ts';
import { selectRows } from '../select.ts';
import { stop } from '../unworkable.ts';
import { showValue } from '../working.ts';
import { type Around, chosenRows, type Operation, operation } from './operation.ts';

const columnSchema = cellSchema.extend({
  /** Rows without an amount are a problem, unless it is said that they are left out. */
  missing: z.literal('leave-out').optional(),
});

/** Amounts to work on: other numbers, or a column over rows. */
const schema = z.union(
  [some(id), columnSchema],
  'a list of ids of numbers, or dataset:, column: and where:',
);

/** What a sum, a mean or an extreme is taken over. */
interface Amounts {
  /** In one unit. */
  readonly values: readonly Value[];
  readonly unit: Unit;
  /** The same, each in its own unit. */
  readonly operands: readonly Operand[];
  /** Rows without an amount that were left out. */
  readonly left: number;
}

/** What is done with any count of amounts: a word for it, and what stands between them in the working. */
interface OverAmounts {
  readonly word: string;
  readonly sign: string;
  combine(values: readonly Value[]): Value;
  /** What comes out is one of the amounts, and is said of the rows that have it. */
  readonly isOneOfThem?: true;
}

export function overAmounts({
  word,
  sign,
  combine,
  isOneOfThem,
}: OverAmounts): Operation<z.output<typeof schema>> {
  return operation({
    schema,
    names: (wanted) =>
      Array.isArray(wanted)
        ? { numbers: wanted.map((one, index) => ({ id: one, path: [index] })) }
        : { rows: chosenRows(wanted) },
    work(wanted, around) {
      const { values, unit, operands, left } = Array.isArray(wanted)
        ? fromNumbers(wanted, around)
        : fromRows(wanted, around);
      const value = combine(values);
      const isIt = (one: Value | undefined) => amountOf(one ?? missing) === amountOf(value);
      const about = isOneOfThem ? operands.filter((_, index) => isIt(values[index])) : operands;
      const shown = operands.map((one) => showValue(one.value, one.unit));
      return {
        value,
        unit,
        cells: joinCells(operands.map(({ cells }) => cells)),
        subject: joinCells(about.map(({ cells }) => cells)),
        operands: [{ lead: '', operands }],
        working: `${word} of ${values.length}: ${shown.join(sign)}${left > 0 ? `; ${left} not available, left out` : ''}`,
      };
    },
  });
}

/** Other numbers, in the unit of the first. */
function fromNumbers(ids: readonly string[], around: Around): Amounts {
  const numbers = ids.map((one) => around.number(one));
  const unit = numbers[0]?.unit ?? none();
  for (const [index, number] of numbers.entries()) sameDimension(unit, number, [index]);
  return {
    values: numbers.map((number) => convert(number.value, number.unit, unit)),
    unit,
    operands: numbers.map(({ value, unit, cells }) => ({ value, unit, cells })),
    left: 0,
  };
}

/** A column over rows; rows without an amount only where it is said that they are left out. */
function fromRows(wanted: z.output<typeof columnSchema>, around: Around): Amounts {
  const dataset = around.dataset(wanted.dataset);
  const unit = unitOf(dataset, wanted.column);
  const rows = selectRows(dataset, wanted);
  const listed = rows.filter((row) => cellValue(row, wanted.column).kind !== 'missing');
  const left = rows.length - listed.length;
  if (left > 0 && wanted.missing !== 'leave-out') {
    stop({
      rule: 'number-missing',
      found: `${left} of ${rows.length} rows without an amount`,
      wanted: 'an amount in every row, or a word that those without are left out',
      hint: 'add "missing: leave-out", and say in the title that only what is listed counts',
    });
  }
  if (listed.length === 0) none();
  const operands = listed.map((row) => ({
    value: cellValue(row, wanted.column),
    unit,
    cells: [usedCell(dataset, wanted.column, row)],
  }));
  return { values: operands.map(({ value }) => value), unit, operands, left };
}

function none(): never {
  return stop({
    rule: 'number-row',
    found: 'no amounts',
    wanted: 'at least one',
    hint: 'loosen where: or except:',
  });
}
