import type { Column } from '../schema/dataset-description.ts';
import type { PublishedTable } from './published-table.ts';

/** A column as Table Schema 2.0 describes it (https://datapackage.org/standard/table-schema/). */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'number' | 'integer' | 'date' | 'year' | 'yearmonth';
  readonly description?: string;
  /** Our own property, as the standard allows. */
  readonly unit?: string;
  /** Only `false`: numbers with a sign of a bound in front of them. */
  readonly bareNumber?: false;
  /** Replaces what the schema says for all fields. */
  readonly missingValues?: readonly string[];
  readonly constraints?: {
    readonly required?: true;
    readonly unique?: true;
    readonly pattern?: string;
  };
}

export interface TableSchema {
  readonly $schema: string;
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
  /** Instead of a primary key, where a part of the key can be "not available". */
  readonly uniqueKeys?: readonly (readonly string[])[];
}

/** The columns of a dataset as a Table Schema, by which every cell can be read. */
export function tableSchema(dataset: PublishedTable): TableSchema {
  const columns = Object.entries(dataset.columns);
  // The standard recommends the order of the fields.
  const key = columns.map(([name]) => name).filter((name) => dataset.key.includes(name));
  const isWhole = key.every((name) => isRequired(name, dataset.columns[name] as Column, dataset));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(([name, column]) => field(name, column, dataset)),
    missingValues: [''],
    ...(isWhole ? { primaryKey: key } : { uniqueKeys: [key] }),
  };
}

function field(name: string, column: Column, dataset: PublishedTable): Field {
  const cells = dataset.rows.map((row) => row.cells[name] as string);
  const isBounded = column.type === 'number' && cells.some((cell) => /^[<>]/.test(cell));
  const description = [
    column.description,
    isBounded &&
      'In front of a number, > means more than it and < means less: bounds, as they were published.',
    column.type === 'source' && 'Cells hold ids of this package’s sources, joined by semicolons.',
  ].filter(Boolean);
  const missing = missingValues(name, column, dataset, cells);
  const { type, pattern } = typeOf(column, cells);
  const constraints = {
    ...(isRequired(name, column, dataset) && { required: true as const }),
    ...(dataset.key.length === 1 && dataset.key[0] === name && { unique: true as const }),
    ...(pattern !== undefined && { pattern }),
  };
  return {
    name,
    title: column.title,
    type,
    ...(description.length > 0 && { description: description.join(' ') }),
    ...(column.unit && { unit: column.unit }),
    ...(isBounded && { bareNumber: false as const }),
    ...(missing && { missingValues: missing }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

const isText = ({ type }: Column) => type === 'text' || type === 'source';

/** What stands for "not available" in a column, where that is not just the empty cell. */
function missingValues(
  name: string,
  column: Column,
  dataset: PublishedTable,
  cells: readonly string[],
): string[] | undefined {
  if (!isText(column)) return column.missing === undefined ? undefined : [column.missing];
  // An empty text in a key tells its row apart like any other: it is not missing.
  return dataset.key.includes(name) && cells.includes('') ? [] : undefined;
}

/** Numbers and dates are never empty; texts may be, but for those of the key. */
function isRequired(name: string, column: Column, dataset: PublishedTable): boolean {
  return isText(column) ? dataset.key.includes(name) : column.missing === undefined;
}

/** Dates are days, months or years; where a column has several of these, no type of dates fits it. */
const dateTypes = [
  ['date', /^\d{4}-\d\d-\d\d$/],
  ['yearmonth', /^\d{4}-\d\d$/],
  ['year', /^\d{4}$/],
] as const;

function typeOf(
  { type }: Column,
  cells: readonly string[],
): { type: Field['type']; pattern?: string } {
  if (type === 'number' || type === 'integer') return { type };
  if (type !== 'date') return { type: 'string' };
  const dates = dateTypes.find(([, form]) => cells.every((cell) => form.test(cell)));
  if (dates) return { type: dates[0] };
  return { type: 'string', pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' };
}
