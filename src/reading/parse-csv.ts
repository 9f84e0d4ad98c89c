import { type Place, type Problem, problemAt } from '../problem/problem.ts';
import { type CsvCell, csvRecords } from './csv-records.ts';
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
  const records = csvRecords(source.text);
  if ('found' in records) {
    const { offset, ...complaint } = records;
    return { problems: [problemAt(source.placeAt(offset), complaint)] };
  }
  const [header, ...rows] = records.map((record) => toRow(record, source));
  if (!header) {
    return {
      problems: [
        problemAt(source.placeAt(0), {
          rule: 'csv-header',
          found: 'an empty file',
          wanted: 'a header and rows',
          hint: 'write the names of the columns in the first line',
        }),
      ],
    };
  }
  const problems = rows
    .filter(({ cells }) => cells.length !== header.cells.length)
    .map((row) =>
      problemAt(row.placeOfCell(Math.min(row.cells.length, header.cells.length) - 1), {
        rule: 'csv-syntax',
        found: `${row.cells.length} cells`,
        wanted: `${header.cells.length}, as in the header`,
        hint: 'put a cell with a comma in quotes, and give every column a cell',
      }),
    );
  return { csv: { header, rows }, problems };
}

function toRow(record: readonly CsvCell[], source: SourceText): CsvRow {
  const placeOfCell = (index: number) => source.placeAt(record[index]?.start ?? 0);
  return { cells: record.map(({ text }) => text), line: placeOfCell(0).line, placeOfCell };
}
