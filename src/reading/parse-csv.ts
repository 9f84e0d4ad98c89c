import { parse } from 'csv-parse/sync';
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
  const fault = quoteFault(source.text);
  if (fault) {
    return {
      problems: [
        problemAt(source.placeAt(fault.offset), {
          rule: 'csv-syntax',
          found: fault.found,
          wanted: 'CSV with quotes doubled inside quoted cells',
          hint: 'quote the whole cell and double the quotes in it',
        }),
      ],
    };
  }
  const records = parse(source.text, {
    raw: true,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as { record: string[]; raw: string }[];
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

/** The first quote that does not open a cell, close it, or stand doubled inside it. */
function quoteFault(text: string): { offset: number; found: string } | undefined {
  let opened: number | undefined;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] !== '"') continue;
    if (opened === undefined) {
      if (i > 0 && !/[,\n]/.test(text[i - 1] as string)) {
        return { offset: i, found: 'a quote inside a cell that does not begin with one' };
      }
      opened = i;
    } else if (text[i + 1] === '"') {
      i += 1;
    } else {
      if (i + 1 < text.length && !/[,\n]/.test(text[i + 1] as string)) {
        return { offset: i + 1, found: 'text behind a closing quote' };
      }
      opened = undefined;
    }
  }
  return opened === undefined
    ? undefined
    : { offset: opened, found: 'a quote that is never closed' };
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
