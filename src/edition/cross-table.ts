import type { Dataset } from '../model/dataset.ts';
import { grouped } from './cell-words.ts';

/** The amounts of a dataset with one key down and the other across. */
export interface CrossTable {
  /** Above the names of the rows, e.g. "Country". */
  readonly corner: string;
  /** What is in the cells, with its unit, e.g. "Reserves, t". */
  readonly what: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** A sheet takes so many columns of amounts, and beyond so many rows nothing is seen at a glance. */
const mostColumns = 10;
const mostRows = 40;
/** With fewer cells filled than this part of them, the table is mostly holes. */
const leastFilled = 0.5;

/**
 * A dataset at a glance, where its rows are told apart by two columns, have one amount each, and fill a table:
 * the key with fewer texts goes across. `undefined` where it is of another form. Nothing is worked
 * out: every cell stands as published, and where there is no row there is nothing.
 */
export function crossTable({ columns, key, rows }: Dataset): CrossTable | undefined {
  const amounts = Object.keys(columns).filter((name) => columns[name]?.type === 'number');
  const [amount] = amounts;
  const [one, other] = key;
  if (key.length !== 2 || !one || !other || amounts.length !== 1 || !amount) return undefined;
  const textsOf = (name: string) => [...new Set(rows.map(({ cells }) => cells[name] ?? ''))];
  const [across, down] = textsOf(one).length < textsOf(other).length ? [one, other] : [other, one];
  const [tops, sides] = [textsOf(across), textsOf(down)];
  if (tops.length < 2 || tops.length > mostColumns || sides.length > mostRows) return undefined;
  if (rows.length < tops.length * sides.length * leastFilled) return undefined;
  const cells = new Map(
    rows.map((row) => [
      JSON.stringify([row.cells[down], row.cells[across]]),
      grouped(row.cells[amount] ?? ''),
    ]),
  );
  // The largest of the last column first; what has no amount there behind all, as the file has it.
  const last = tops.at(-1);
  const amountOf = (side: string) => {
    const row = rows.find((one) => one.cells[down] === side && one.cells[across] === last);
    // A bound by what it is at least or at most.
    const value = Number(row?.cells[amount]?.replace(/^[<>]/, '') || 'NA');
    return Number.isNaN(value) ? -Number.MAX_VALUE : value;
  };
  const { title = '', unit } = columns[amount] ?? {};
  return {
    corner: columns[down]?.title ?? down,
    what: unit ? `${title}, ${unit}` : title,
    columns: tops,
    rows: sides
      .toSorted((a, b) => amountOf(b) - amountOf(a))
      .map((side) => ({
        name: side,
        cells: tops.map((top) => cells.get(JSON.stringify([side, top])) ?? ''),
      })),
  };
}
