import type { Dataset } from '../model/dataset.ts';

/** Columns that a narrow screen has room for. */
const most = 3;

/**
 * The names of the columns that say most of a row: of its key two, then its amounts, then the others, in
 * the order of the file among themselves.
 */
export function mainColumns({ columns, key }: Pick<Dataset, 'columns' | 'key'>): string[] {
  const names = Object.keys(columns);
  const keys = names.filter((name) => key.includes(name));
  const first = keys.slice(0, most - 1);
  const amounts = names.filter((name) => columns[name]?.type === 'number');
  const others = names.filter((name) => columns[name]?.type !== 'source');
  const main = [...new Set([...first, ...amounts, ...keys, ...others])].slice(0, most);
  return names.filter((name) => main.includes(name));
}
