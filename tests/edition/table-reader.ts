import { parse } from 'csv-parse/sync';
import type { Resource } from '../../src/edition/data-package.ts';
import type { Field, TableSchema } from '../../src/edition/table-schema.ts';

/** A cell as a program has it that knows the file and its description only. */
export type Logical = string | number | null;

export interface TableRead {
  readonly rows: readonly Readonly<Record<string, Logical>>[];
  /** Where the rows are not as the description says. */
  readonly faults: readonly string[];
}

/**
 * Reads a CSV by its description alone, as Table Dialect and Table Schema 2.0 say
 * (https://datapackage.org/standard/table-schema/).
 */
export function readTable(bytes: Uint8Array, { encoding, dialect, schema }: Resource): TableRead {
  const [header = [], ...records] = parse(new TextDecoder(encoding).decode(bytes), {
    delimiter: dialect.delimiter,
    record_delimiter: dialect.lineTerminator,
    quote: dialect.quoteChar,
    escape: dialect.quoteChar,
  }) as string[][];
  const faults: string[] = [];
  const names = schema.fields.map(({ name }) => name);
  // fieldsMatch "exact", the default: as many fields as there are, in their order.
  if (header.join() !== names.join()) faults.push(`the header ${header.join()}`);
  const rows = records.map((record, index) =>
    Object.fromEntries(
      schema.fields.map((field, column) => {
        const value = readCell(record[column] as string, field, schema);
        const fault = value === undefined ? field.type : constraintBroken(value, field);
        if (fault) faults.push(`row ${index + 1}, ${field.name}: ${record[column]}: ${fault}`);
        return [field.name, value ?? null];
      }),
    ),
  );
  return { rows, faults: [...faults, ...repeated(rows, schema)] };
}

const forms: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  yearmonth: /^-?\d{4}-\d\d$/,
  year: /^-?\d{4}$/,
};

/** "missingValues", then the type: `undefined` for what is not of it. */
function readCell(cell: string, field: Field, schema: TableSchema): Logical | undefined {
  if ((field.missingValues ?? schema.missingValues).includes(cell)) return null;
  if (field.type === 'string') return cell;
  const form = forms[field.type];
  if (form) return form.test(cell) ? cell : undefined;
  if (field.type === 'integer') return /^[+-]?\d+$/.test(cell) ? Number(cell) : undefined;
  // "bareNumber: false": what stands around the number is stripped.
  const bare =
    field.bareNumber === false ? cell.replace(/^[^\d.+-]+/, '').replace(/[^\d.]+$/, '') : cell;
  return /^[+-]?\d+(?:\.\d*)?$/.test(bare) ? Number(bare) : undefined;
}

function constraintBroken(value: Logical, { constraints }: Field): string | undefined {
  if (value === null) return constraints?.required ? 'required' : undefined;
  const { pattern } = constraints ?? {};
  return pattern && !new RegExp(pattern).test(String(value)) ? 'pattern' : undefined;
}

/** "unique", "primaryKey" (never null) and "uniqueKeys" (nulls are left out). */
function repeated(rows: TableRead['rows'], schema: TableSchema): string[] {
  const { fields, primaryKey, uniqueKeys = [] } = schema;
  const unique = fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => [name]);
  const nulls = rows.flatMap((row) => (primaryKey ?? []).filter((name) => row[name] === null));
  const keys = [...(primaryKey ? [primaryKey] : []), ...uniqueKeys, ...unique];
  const again = keys.filter((key) => {
    const whole = rows.map((row) => key.map((name) => row[name])).filter((k) => !k.includes(null));
    return new Set(whole.map((values) => JSON.stringify(values))).size < whole.length;
  });
  return [
    ...nulls.map((name) => `${name} of the primary key is missing`),
    ...again.map((key) => `${key.join()} again`),
  ];
}
