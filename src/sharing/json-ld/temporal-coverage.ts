import type { PublishedTable } from '../../edition/published-table.ts';
import { isPartialDate } from '../../schema/parts.ts';

/**
 * The time that a dataset covers as an ISO 8601 interval, e.g. "2024-11/2026-05". It is known only
 * where the one column of dates among its key tells the rows apart by when they are: the year of an
 * edition, say, is a number like any other.
 */
export function temporalCoverage({ key, columns, rows }: PublishedTable): string | undefined {
  const dated = key.filter((name) => columns[name]?.type === 'date');
  const [name] = dated;
  if (name === undefined || dated.length > 1) return undefined;
  const dates = rows.map(({ cells }) => cells[name] as string).filter(isPartialDate);
  // Both ends as precisely as the least precise date.
  const length = Math.min(...dates.map((date) => date.length));
  const cut = dates.map((date) => date.slice(0, length)).sort();
  const [first, last] = [cut[0], cut.at(-1)];
  return first === last ? first : `${first}/${last}`;
}
