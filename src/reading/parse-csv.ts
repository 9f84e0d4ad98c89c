import { CsvError, parse } from 'csv-parse/sync';
import { type Place, type Problem, problemAt } from '../problem/problem.ts';
import type { SourceText } from './source-text.ts';

/** A row as published: the text of each cell, in the order of the header. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line that the row starts in. */
  readonly line: number;
  placeOfCell(index: number): Place;
}

export interface CsvRead {
  readonly header: CsvRow;
  readonly rows: readonly CsvRow[];
}

/** Reads CSV as RFC 4180 has it; every ragged row is a problem. */
export function parseCsv(source: SourceText): { csv?: CsvRead; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let records: { record: string[]; raw: string }[];
  try {
    records = parse(source.text, {
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; raw: string }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    return {
      problems: [
        problemAt(
          { file: source.file, line, column: 1 },
          {
            rule: 'csv-syntax',
            found: (error.message.split(/[,:] (?:at|value)/)[0] ?? error.message).toLowerCase(),
            wanted: 'CSV with quotes doubled inside quoted cells',
            hint: 'quote the whole cell and double the quotes in it',
          },
        ),
      ],
    };
  }
  let offset = 0;
  const rows = records.map(({ record, raw }): CsvRow => {
    // The parser leaves out blank lines; each row is found again behind the one before it.
    const typed = raw.replace(/^\n+/, '');
    const start = source.text.indexOf(typed, offset);
    offset = start + typed.length;
    return {
      cells: record,
      line: source.placeAt(start).line,
      placeOfCell: (index) => source.placeAt(start + cellStart(typed, index)),
    };
  });
  const header = rows.shift();
  if (!header) {
    const place = source.placeAt(0);
    return {
      problems: [
        problemAt(place, {
          rule: 'csv-header',
          found: 'an empty file',
          wanted: 'a header and rows',
          hint: 'write the names of the columns in the first line',
        }),
      ],
    };
  }
  for (const row of rows) {
    if (row.cells.length === header.cells.length) continue;
    problems.push(
      problemAt(row.placeOfCell(Math.min(row.cells.length, header.cells.length) - 1), {
        rule: 'csv-syntax',
        found: `${row.cells.length} cells`,
        wanted: `${header.cells.length}, as in the header`,
        hint: 'put a cell with a comma in quotes, and give every column a cell',
      }),
    );
  }
  return { csv: { header, rows }, problems };
}

/** Where a cell starts in the text of its row. */
function cellStart(raw: string, index: number): number {
  let quoted = false;
  let cell = 0;
  for (let i = 0; i < raw.length && cell < index; i += 1) {
    if (raw[i] === '"') quoted = !quoted;
    else if (raw[i] === ',' && !quoted) {
      cell += 1;
      if (cell === index) return i + 1;
    }
  }
  return 0;
}
