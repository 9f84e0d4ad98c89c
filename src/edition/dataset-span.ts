import type { Dataset } from '../model/dataset.ts';

/** Whole numbers that are years, and not amounts: of four digits, in the times that tables are of. */
const year = /^(?:1[5-9]|20)\d\d$/;

/**
 * The years that a dataset is about, e.g. "2017 to 2026", by its dates or else its years: those of its
 * key, since a row is about them, before any others. `undefined` where it has neither.
 */
export function datasetSpan({ columns, key, rows }: Dataset): string | undefined {
  const names = Object.keys(columns);
  for (const name of [...names.filter((one) => key.includes(one)), ...names]) {
    const { type, unit } = columns[name] as Dataset['columns'][string];
    if (type !== 'date' && (type !== 'integer' || unit !== undefined)) continue;
    const cells = rows.map(({ cells }) => cells[name] ?? '').filter((cell) => cell !== '');
    const years = cells.map((cell) => (type === 'date' ? cell.slice(0, 4) : cell)).sort();
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined || !years.every((one) => year.test(one)))
      continue;
    return first === last ? first : `${first} to ${last}`;
  }
  return undefined;
}
