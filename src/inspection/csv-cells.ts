import { parse } from 'csv-parse/sync';

/** A CSV file as it was published: names of columns, and rows by the line that each begins on. */
export interface CsvCells {
  readonly columns: readonly string[];
  readonly rows: ReadonlyMap<number, readonly string[]>;
}

export function readCells(text: string): CsvCells {
  const records = parse(text, { bom: true, info: true, relax_column_count: true }) as unknown as {
    readonly record: readonly string[];
    readonly info: { readonly lines: number };
  }[];
  let line = 1;
  const lines = records.map(({ record, info }) => {
    const start = line;
    line = info.lines + 1;
    return [start, record] as const;
  });
  const [[, columns = []] = [1, []], ...rows] = lines;
  return { columns, rows: new Map(rows) };
}
