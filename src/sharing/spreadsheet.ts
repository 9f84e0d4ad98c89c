import { csvLine } from '../edition/csv-line.ts';
import type { PublishedTable } from '../edition/published-table.ts';

/** Signs that make a spreadsheet take a cell for a formula, in both widths. */
const formula = '=+\\-@＝＋－＠';
const opening = new RegExp(`^[\\s\\0"]*[${formula}]|^[\\t\\r\\n\\0]`);

/** The same behind what another locale's spreadsheet takes for the end of a cell, quoted or not. */
const afterSeparator = new RegExp(`([;\\t\\r\\n][\\s"']*)([${formula}])`, 'g');

/** Semicolons and tabs too, which some locales split at, and spaces at an end, which some drop. */
const toQuote = /[",;\t\r\n]|^\s|\s$/;

const plainNumber = /^-?\d+(?:\.\d+)?$/;

/**
 * The rows for a spreadsheet program: with a byte-order mark, by which it knows UTF-8, CRLF, and an
 * apostrophe before everything that it would run as a formula. Negative numbers stay numbers.
 * See https://owasp.org/www-community/attacks/CSV_Injection
 */
export function spreadsheetCsv({ columns, rows }: PublishedTable): string {
  const names = Object.keys(columns);
  const lines = [names, ...rows.map(({ cells }) => names.map((name) => cells[name] as string))];
  return `\ufeff${lines.map((cells) => csvLine(cells.map(guarded), toQuote)).join('')}`;
}

/** A cell that no spreadsheet takes for a formula: "=A1" as "'=A1". */
export function guarded(cell: string): string {
  if (plainNumber.test(cell)) return cell;
  const begun = opening.test(cell) ? `'${cell}` : cell;
  return begun.replace(afterSeparator, "$1'$2");
}
