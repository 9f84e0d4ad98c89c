import { amountOf, missing } from '../quantity/value.ts';
import type { Row } from './dataset.ts';

/** Where a row stands among rows by a column, counted from one end. */
export interface Rank {
  /** 1 for the first; `undefined` if the row has no amount. */
  readonly place: number | undefined;
  /** The other rows with the same amount, in the order of the file. */
  readonly beside: readonly Row[];
  /** How many rows have an amount: a rank is a rank among those listed. */
  readonly listed: number;
  /** The rows ahead, the first of all first. */
  readonly ahead: readonly Row[];
}

export function rankOf(
  subject: Row,
  rows: readonly Row[],
  column: string,
  from: 'largest' | 'smallest',
): Rank {
  const sign = from === 'largest' ? 1 : -1;
  const amount = (row: Row) => {
    const known = amountOf(row.values[column] ?? missing);
    return known === undefined ? undefined : sign * known;
  };
  const own = amount(subject);
  const listed = rows.filter((row) => amount(row) !== undefined);
  if (own === undefined) return { place: undefined, beside: [], listed: listed.length, ahead: [] };
  const ahead = listed
    .filter((row) => (amount(row) as number) > own)
    .sort((a, b) => (amount(b) as number) - (amount(a) as number));
  const beside = listed.filter((row) => row !== subject && amount(row) === own);
  return { place: ahead.length + 1, beside, listed: listed.length, ahead };
}
