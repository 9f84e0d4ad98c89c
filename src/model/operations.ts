import type { Unit } from '../quantity/unit.ts';
import type { NumberDefinition, OperationName } from '../schema/number.ts';
import type { RowsWanted } from '../schema/rows.ts';
import * as arithmetic from './arithmetic.ts';
import type { Around, ComputedNumber } from './computed-number.ts';
import { cellValue, oneRow, unitOf, usedCell } from './one-row.ts';
import { rankOf } from './rank.ts';
import { selectRows } from './select.ts';
import { type AmountsWanted, convert, fromNumbers, fromRows, sameDimension } from './terms.ts';
import { stop } from './unworkable.ts';
import { known, missing, type Value } from './value.ts';
import { showValue } from './working.ts';

/** A number without its name: what an operation comes to. */
export type Result = Omit<ComputedNumber, 'id' | 'title' | 'note' | 'operation'>;

type CellWanted = NonNullable<NumberDefinition['cell']>;

/** One definition; `undefined` if something it rests on is not there, which is a problem elsewhere. */
export function workOut(
  definition: NumberDefinition,
  operation: OperationName,
  around: Around,
): Result | undefined {
  switch (operation) {
    case 'cell':
      return readCell(definition.cell as CellWanted, around);
    case 'sum':
    case 'min':
    case 'max':
    case 'mean':
      return overTerms(operation, definition[operation] as AmountsWanted, around);
    case 'count':
      return countRows(definition.count as RowsWanted, around);
    case 'rank':
      return rank(definition.rank as NonNullable<NumberDefinition['rank']>, around);
    case 'share': {
      const { of, in: whole } = definition.share as NonNullable<NumberDefinition['share']>;
      return ofTwo('share', [of, whole], '÷', around, (a, b) => ({
        value: arithmetic.times(arithmetic.quotient(a, b), 100),
        unit: '%',
      }));
    }
    case 'ratio': {
      const { of, to } = definition.ratio as NonNullable<NumberDefinition['ratio']>;
      return ofTwo('ratio', [of, to], '÷', around, (a, b) => ({
        value: arithmetic.quotient(a, b),
        unit: 'ratio',
      }));
    }
    case 'difference': {
      const { of, less } = definition.difference as NonNullable<NumberDefinition['difference']>;
      return ofTwo('difference', [of, less], '−', around, (a, b, unit) => ({
        value: arithmetic.difference(a, b),
        unit: unit === '%' ? 'percentage points' : unit,
      }));
    }
    case 'change': {
      const { from, to } = definition.change as NonNullable<NumberDefinition['change']>;
      return ofTwo('change', [from, to], 'to', around, (a, b) => ({
        value: arithmetic.times(arithmetic.change(a, b), 100),
        unit: '%',
      }));
    }
    case 'product': {
      const { of, times, because } = definition.product as NonNullable<NumberDefinition['product']>;
      const input = around.compute(of);
      if (!input) return undefined;
      return {
        value: arithmetic.times(input.value, times),
        unit: input.unit,
        tied: false,
        cells: input.cells,
        inputs: [of],
        working: `${showValue(input.value, input.unit)} × ${times} (${because})`,
      };
    }
  }
}

function readCell(wanted: CellWanted, { datasets }: Around): Result | undefined {
  const dataset = datasets.get(wanted.dataset);
  if (!dataset) return undefined;
  const unit = unitOf(dataset, wanted.column, ['cell']);
  const row = oneRow(dataset, wanted, ['cell', 'where']);
  const value = row.values[wanted.column] ?? missing;
  return {
    value,
    unit,
    tied: false,
    cells: [usedCell(dataset, wanted.column, row)],
    inputs: [],
    working: showValue(value, unit),
  };
}

function overTerms(
  operation: 'sum' | 'min' | 'max' | 'mean',
  wanted: AmountsWanted,
  around: Around,
): Result | undefined {
  const parts = Array.isArray(wanted)
    ? fromNumbers(wanted, operation, around)
    : fromRows(wanted, operation, around);
  if (!parts) return undefined;
  const { terms, cells, inputs, left } = parts;
  const [first] = terms;
  if (!first) {
    return stop(
      'number-row',
      [operation],
      'no amounts',
      'at least one',
      'loosen where: or except:',
    );
  }
  const values = terms.map(({ value }) => value);
  const combine = {
    sum: arithmetic.sum,
    min: arithmetic.least,
    max: arithmetic.greatest,
    mean: arithmetic.mean,
  }[operation];
  const names = { sum: 'Sum', min: 'Least', max: 'Greatest', mean: 'Mean' };
  return {
    value: combine(values),
    unit: first.unit,
    tied: false,
    cells,
    inputs,
    working: `${names[operation]} of ${terms.length}: ${terms.map(({ shown }) => shown).join(operation === 'sum' ? ' + ' : ', ')}${left > 0 ? `; ${left} not available, left out` : ''}`,
  };
}

function countRows(wanted: RowsWanted, { datasets }: Around): Result | undefined {
  const dataset = datasets.get(wanted.dataset);
  if (!dataset) return undefined;
  const rows = selectRows(dataset, wanted);
  const column = dataset.key[0] as string;
  return {
    value: known(rows.length),
    unit: 'count',
    tied: false,
    cells: rows.map((row) => usedCell(dataset, column, row)),
    inputs: [],
    working: `${rows.length} rows`,
  };
}

function rank(
  wanted: NonNullable<NumberDefinition['rank']>,
  { datasets }: Around,
): Result | undefined {
  const dataset = datasets.get(wanted.dataset);
  if (!dataset) return undefined;
  const unit = unitOf(dataset, wanted.column, ['rank']);
  const where = {
    ...wanted.where,
    ...Object.fromEntries(Object.entries(wanted.of).map(([name, text]) => [name, [text]])),
  };
  const subject = oneRow(dataset, { ...wanted, where }, ['rank', 'of']);
  const rows = selectRows(dataset, wanted);
  const countedFrom = wanted.from ?? 'largest';
  const { place, tied, listed, ahead } = rankOf(subject, rows, wanted.column, countedFrom);
  return {
    value: place === undefined ? missing : known(place),
    unit: 'rank',
    tied,
    countedFrom,
    cells: [subject, ...ahead].map((row) => usedCell(dataset, wanted.column, row)),
    inputs: [],
    working: `${showValue(cellValue(subject, wanted.column), unit)} among ${listed} listed${countedFrom === 'smallest' ? ', from the smallest' : ''}; ahead: ${ahead.length === 0 ? 'none' : ahead.map((row) => showValue(cellValue(row, wanted.column), unit)).join(', ')}`,
  };
}

function ofTwo(
  operation: 'share' | 'ratio' | 'difference' | 'change',
  ids: readonly [string, string],
  sign: string,
  { compute }: Around,
  combine: (a: Value, b: Value, unit: Unit) => { value: Value; unit: Unit },
): Result | undefined {
  const [a, b] = [compute(ids[0]), compute(ids[1])];
  if (!a || !b) return undefined;
  sameDimension(a.unit, b, [operation]);
  const { value, unit } = combine(a.value, convert(b.value, b.unit, a.unit), a.unit);
  if (value.kind === 'missing' && a.value.kind !== 'missing' && b.value.kind !== 'missing') {
    stop(
      'number-defined',
      [operation],
      `${showValue(a.value, a.unit)} ${sign} ${showValue(b.value, b.unit)}, which comes to nothing definite`,
      'amounts from which something follows',
      'two bounds that pull apart say nothing, and nothing can be divided by zero',
    );
  }
  return {
    value,
    unit,
    tied: false,
    cells: [...a.cells, ...b.cells],
    inputs: ids,
    working: `${showValue(a.value, a.unit)} ${sign} ${showValue(b.value, b.unit)}`,
  };
}
