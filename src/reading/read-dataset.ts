import type { Dataset, Row } from '../model/dataset.ts';
import { listed, nearestWord, shortened } from '../problem/nearest.ts';
import { type Place, type Problem, problemAt } from '../problem/problem.ts';
import { missing, type Value } from '../quantity/value.ts';
import { withCommas } from '../quantity/with-commas.ts';
import {
  type Column,
  type DatasetDescription,
  datasetSchema,
} from '../schema/dataset-description.ts';
import { isPartialDate } from '../schema/parts.ts';
import { checkShape } from './check-shape.ts';
import { type CsvRow, parseCsv } from './parse-csv.ts';
import { parseYaml } from './parse-yaml.ts';
import type { SourceText } from './source-text.ts';

/** A dataset from its description and its rows. */
export function readDataset(
  id: string,
  description: SourceText,
  csvSource: SourceText,
): { dataset?: Dataset; problems: readonly Problem[] } {
  const { data, problems } = checkShape(parseYaml(description), datasetSchema);
  const { csv, problems: csvProblems } = parseCsv(csvSource);
  const found = [...problems, ...csvProblems];
  if (!data || !csv) return { problems: found };

  const header = checkHeader(csv.header, data);
  if (header.length > 0) return { problems: [...found, ...header] };

  if (csv.rows.length > mostRows) {
    const place = csv.rows[mostRows]?.placeOfCell(0) ?? csvSource.placeAt(0);
    return { problems: [...found, tooMany(place, csv.rows.length)] };
  }
  const names = Object.keys(data.columns);
  const rows = csv.rows
    .filter((row) => row.cells.length === names.length)
    .map((row): Row => {
      const cells: Record<string, string> = {};
      const values: Record<string, Value> = {};
      for (const [index, name] of names.entries()) {
        const column = data.columns[name] as Column;
        const cell = row.cells[index] as string;
        cells[name] = cell;
        const value = readCell(cell, column);
        if (value === undefined) found.push(badCell(row, index, name, column));
        else if (value !== 'text') values[name] = value;
      }
      return {
        line: row.line,
        cells,
        values,
        placeOf: (name) => row.placeOfCell(names.indexOf(name)),
      };
    });
  found.push(...checkKey(csv.rows, rows, data));
  if (found.length > 0) return { problems: found };
  return { dataset: { id, file: csvSource.file, ...data, rows }, problems: [] };
}

function checkHeader(header: CsvRow, data: DatasetDescription): Problem[] {
  const names = Object.keys(data.columns);
  if (header.cells.join('\n') === names.join('\n')) return [];
  const index = header.cells.findIndex((cell, i) => cell !== names[i]);
  const cell = header.cells[index];
  const meant = cell === undefined ? undefined : nearestWord(cell, names);
  return [
    problemAt(header.placeOfCell(cell === undefined ? header.cells.length - 1 : index), {
      rule: 'csv-header',
      found:
        cell === undefined
          ? `no column "${names[header.cells.length]}"`
          : `the column "${shortened(cell)}"`,
      wanted: `the columns ${listed(names, 30)}`,
      hint: isSeparatedOtherwise(header)
        ? 'put commas between the columns: a spreadsheet has "comma" among the separators of CSV'
        : meant && meant !== cell
          ? `write "${meant}", or describe the column in the dataset’s YAML`
          : 'describe the columns in the dataset’s YAML, in the order of the header',
    }),
  ];
}

/** Spreadsheets of many countries write semicolons between columns. */
function isSeparatedOtherwise({ cells }: CsvRow): boolean {
  return cells.length === 1 && /[;\t|]/.test(cells[0] ?? '');
}

/** A page shows every row, each with a place of its own. */
const mostRows = 10_000;

function tooMany(place: Place, rows: number): Problem {
  return problemAt(place, {
    rule: 'file-size',
    found: `${withCommas(rows)} rows`,
    wanted: `at most ${withCommas(mostRows)}`,
    hint: 'publish the rows that the article needs, or several datasets',
  });
}

const numberPattern = /^([<>])?(-?\d+(?:\.\d+)?)$/;

/** What a cell holds: an amount, `text` for what is none, or `undefined` if it is not of its column's kind. */
function readCell(cell: string, column: Column): Value | 'text' | undefined {
  if (column.type === 'date') return isPartialDate(cell) ? 'text' : undefined;
  if (column.type === 'text' || column.type === 'source') return 'text';
  if (column.missing !== undefined && cell === column.missing) return missing;
  const match = numberPattern.exec(cell);
  if (!match) return undefined;
  const amount = Number(match[2]);
  if (!Number.isFinite(amount)) return undefined;
  if (column.type === 'integer') {
    return Number.isSafeInteger(amount) && !match[1] ? { kind: 'known', amount } : undefined;
  }
  const kind = match[1] === '>' ? 'at-least' : match[1] === '<' ? 'at-most' : 'known';
  return { kind, amount };
}

function badCell(row: CsvRow, index: number, name: string, column: Column): Problem {
  const cell = row.cells[index] as string;
  const wanted = {
    number: `a number as 1234.5, or >1234 for a printed bound${column.missing ? `, or ${column.missing}` : ''}`,
    integer: 'a whole number',
    date: 'a year, a month or a day that exists, as YYYY-MM-DD',
    text: 'text',
    source: 'ids of sources',
  }[column.type];
  return problemAt(row.placeOfCell(index), {
    rule: column.type === 'date' ? 'date-real' : 'cell-kind',
    found: cell === '' ? `an empty cell in "${name}"` : `"${shortened(cell)}" in "${name}"`,
    wanted,
    hint:
      column.type === 'number' && /\d[,\s]\d/.test(cell)
        ? 'write it without separators'
        : column.type === 'number'
          ? 'correct the cell, or declare its text as missing: in the column'
          : 'correct the cell',
  });
}

function checkKey(
  csvRows: readonly CsvRow[],
  rows: readonly Row[],
  data: DatasetDescription,
): Problem[] {
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    const key = data.key.map((name) => row.cells[name] ?? '').join('\u001f');
    const before = first.get(key);
    if (!before) {
      first.set(key, row);
      return [];
    }
    const csvRow = csvRows.find((candidate) => candidate.line === row.line) as CsvRow;
    return [
      problemAt(csvRow.placeOfCell(0), {
        rule: 'row-unique',
        found: `${data.key.map((name) => `${name} "${shortened(row.cells[name] ?? '')}"`).join(', ')} again, first in line ${before.line}`,
        wanted: `one row for each ${data.key.join(' and ')}`,
        hint: 'remove one of the rows, or add the column that tells them apart to key:',
      }),
    ];
  });
}
