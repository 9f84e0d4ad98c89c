import { dimensionOf, fromCanonical, toCanonical, type Unit } from '../quantity/unit.ts';
import type { Column } from '../schema/dataset.ts';
import { type NumberDefinition, type OperationName, operationNames } from '../schema/number.ts';
import type { RowsWanted } from '../schema/rows.ts';
import * as arithmetic from './arithmetic.ts';
import type { ComputedNumber, NumberFault, UsedCell } from './computed-number.ts';
import type { Dataset, Row } from './dataset.ts';
import { rankOf } from './rank.ts';
import { selectRows } from './select.ts';
import { known, missing, type Value } from './value.ts';
import { joined, showValue } from './working.ts';

export interface NumbersComputed {
  readonly numbers: ReadonlyMap<string, ComputedNumber>;
  readonly faults: readonly NumberFault[];
}

type Path = readonly (string | number)[];
type Result = Omit<ComputedNumber, 'id' | 'title' | 'note' | 'operation'>;
/** An amount on the way into a sum: its value in the sum's unit, and how it is written down. */
interface Term {
  readonly value: Value;
  readonly unit: Unit;
  readonly shown: string;
}

/** Thrown inside, caught at the definition's edge: nothing after it can be worked out. */
class Unworkable extends Error {
  readonly fault: Omit<NumberFault, 'id'>;

  constructor(fault: Omit<NumberFault, 'id'>) {
    super(fault.found);
    this.fault = fault;
  }
}

function stop(
  rule: NumberFault['rule'],
  path: Path,
  found: string,
  wanted: string,
  hint: string,
): never {
  throw new Unworkable({ rule, path, found, wanted, hint });
}

/**
 * Works out every number. What rests on a number that cannot be had cannot be had either, and is
 * left out without a fault of its own.
 */
export function computeNumbers(
  definitions: ReadonlyMap<string, NumberDefinition>,
  datasets: ReadonlyMap<string, Dataset>,
): NumbersComputed {
  const numbers = new Map<string, ComputedNumber>();
  const faults: NumberFault[] = [];
  const failed = new Set<string>();
  const open: string[] = [];

  const compute = (id: string): ComputedNumber | undefined => {
    const done = numbers.get(id);
    if (done || failed.has(id)) return done;
    const definition = definitions.get(id);
    if (!definition) return undefined;
    const operation = operationNames.find((name) => definition[name] !== undefined);
    if (!operation) return undefined;
    if (open.includes(id)) {
      const circle = [...open.slice(open.indexOf(id)), id];
      return stop(
        'number-cycle',
        [],
        `a circle: ${circle.join(' → ')}`,
        'numbers that rest on rows in the end',
        'read one of them from a dataset',
      );
    }
    open.push(id);
    try {
      const result = workOut(definition, operation, { datasets, compute });
      if (!result) {
        failed.add(id);
        return undefined;
      }
      const { title, note } = definition;
      const number = { id, title, ...(note && { note }), operation, ...result };
      numbers.set(id, number);
      return number;
    } catch (error) {
      if (!(error instanceof Unworkable)) throw error;
      failed.add(id);
      faults.push({ id, ...error.fault });
      return undefined;
    } finally {
      open.pop();
    }
  };
  for (const id of definitions.keys()) compute(id);
  return { numbers, faults };
}

interface Around {
  readonly datasets: ReadonlyMap<string, Dataset>;
  compute(id: string): ComputedNumber | undefined;
}

/** One definition; `undefined` if something it rests on is not there, which is a problem elsewhere. */
function workOut(
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
        unit,
      }));
    }
    case 'change': {
      const { from, to } = definition.change as NonNullable<NumberDefinition['change']>;
      return ofTwo('change', [from, to], '→', around, (a, b) => ({
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

type CellWanted = NonNullable<NumberDefinition['cell']>;
type AmountsWanted = NonNullable<NumberDefinition['sum']>;

function columnOf(dataset: Dataset, name: string, path: Path): { column: Column; unit: Unit } {
  const column = dataset.columns[name];
  if (column && (column.type === 'number' || column.type === 'integer')) {
    return { column, unit: column.unit ?? 'count' };
  }
  const numeric = Object.keys(dataset.columns).filter((key) =>
    ['number', 'integer'].includes((dataset.columns[key] as Column).type),
  );
  return stop(
    'number-row',
    [...path, 'column'],
    column
      ? `the column "${name}" of ${column.type}`
      : `the column "${name}", which ${dataset.id} has not`,
    `a column of numbers: ${numeric.join(', ') || 'none is there'}`,
    'name the column that holds the number',
  );
}

function readCell(wanted: CellWanted, { datasets }: Around): Result | undefined {
  const dataset = datasets.get(wanted.dataset);
  if (!dataset) return undefined;
  const { unit } = columnOf(dataset, wanted.column, ['cell']);
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

function cellValue(row: Row, column: string): Value {
  return row.values[column] ?? missing;
}

function usedCell(dataset: Dataset, column: string, row: Row): UsedCell {
  return { dataset: dataset.id, file: dataset.file, column, row };
}

/** The single row that is meant. */
function oneRow(dataset: Dataset, wanted: RowsWanted, path: Path): Row {
  const rows = selectRows(dataset, wanted);
  const [row, second] = rows;
  if (row && !second) return row;
  const fixed = new Set(Object.keys(wanted.where));
  const open = dataset.key.filter((name) => !fixed.has(name));
  return row
    ? stop(
        'number-row',
        path,
        `${rows.length} rows of ${dataset.id}, in lines ${joined(rows.slice(0, 4).map(({ line }) => String(line)))}${rows.length > 4 ? ' and more' : ''}`,
        'exactly one row',
        open.length > 0 ? `say which ${joined(open)}` : 'add a column to where:',
      )
    : stop(
        'number-row',
        path,
        `no row of ${dataset.id} in which all of these hold`,
        'exactly one row',
        nearestRows(dataset, wanted),
      );
}

/** The texts that would leave a row, if one column of `where` were another. */
function nearestRows(dataset: Dataset, wanted: RowsWanted): string {
  for (const column of Object.keys(wanted.where)) {
    const { [column]: _, ...where } = wanted.where;
    const texts = selectRows(dataset, { where, except: wanted.except }).map(
      (row) => row.cells[column] as string,
    );
    const some = [...new Set(texts)];
    if (some.length > 0)
      return `for the other columns, ${column} is ${joined(some.slice(0, 6), 'or')}`;
  }
  return 'loosen where:';
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

interface Terms {
  readonly terms: readonly Term[];
  readonly cells: readonly UsedCell[];
  readonly inputs: readonly string[];
  /** Rows without an amount that were left out. */
  readonly left: number;
}

function fromNumbers(
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

function fromRows(
  wanted: Exclude<AmountsWanted, readonly string[]>,
  operation: string,
  { datasets }: Around,
): Terms | undefined {
  const dataset = datasets.get(wanted.dataset);
  if (!dataset) return undefined;
  const { unit } = columnOf(dataset, wanted.column, [operation]);
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
  const { unit } = columnOf(dataset, wanted.column, ['rank']);
  const where = {
    ...wanted.where,
    ...Object.fromEntries(Object.entries(wanted.of).map(([name, text]) => [name, [text]])),
  };
  const subject = oneRow(dataset, { ...wanted, where }, ['rank', 'of']);
  const rows = selectRows(dataset, wanted);
  const { place, tied, listed, ahead } = rankOf(subject, rows, wanted.column);
  return {
    value: place === undefined ? missing : known(place),
    unit: 'rank',
    tied,
    cells: [subject, ...ahead].map((row) => usedCell(dataset, wanted.column, row)),
    inputs: [],
    working: `${showValue(cellValue(subject, wanted.column), unit)} among ${listed} listed; ahead: ${ahead.length === 0 ? 'none' : ahead.map((row) => showValue(cellValue(row, wanted.column), unit)).join(', ')}`,
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

function sameDimension(unit: Unit, other: ComputedNumber, path: Path): void {
  if (dimensionOf(unit) === dimensionOf(other.unit)) return;
  stop(
    'number-units',
    path,
    `${unit} with ${other.unit} (${other.id})`,
    'amounts of one kind',
    'compare tonnes with tonnes and dollars with dollars',
  );
}

function convert(value: Value, from: Unit, to: Unit): Value {
  if (value.kind === 'missing' || from === to) return value;
  return { kind: value.kind, amount: fromCanonical(toCanonical(value.amount, from), to) };
}
