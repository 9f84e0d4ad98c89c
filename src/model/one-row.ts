import type { Unit } from '../quantity/unit.ts';
import { missing, type Value } from '../quantity/value.ts';
import type { RowsWanted } from '../schema/rows.ts';
import type { UsedCell } from './computed-number.ts';
import type { Dataset, Row } from './dataset.ts';
import { selectRows } from './select.ts';
import { stop } from './unworkable.ts';
import { joined } from './working.ts';

/** The unit of a column of numbers. */
export function unitOf(dataset: Dataset, name: string): Unit {
  const columns = new Map(Object.entries(dataset.columns));
  const numeric = new Map(
    [...columns].filter(([, { type }]) => type === 'number' || type === 'integer'),
  );
  const column = numeric.get(name);
  if (column) return column.unit ?? 'count';
  const other = columns.get(name);
  return stop({
    rule: 'number-row',
    path: ['column'],
    found: other
      ? `the column "${name}" of ${other.type}`
      : `the column "${name}", which ${dataset.id} has not`,
    wanted: `a column of numbers: ${[...numeric.keys()].join(', ') || 'none is there'}`,
    hint: 'name the column that holds the number',
  });
}

export function cellValue(row: Row, column: string): Value {
  return row.values[column] ?? missing;
}

export function usedCell(dataset: Dataset, column: string, row: Row): UsedCell {
  return { dataset: dataset.id, file: dataset.file, column, row };
}

/** The single row that is meant; `key` is the one that should be more exact. */
export function oneRow(dataset: Dataset, wanted: RowsWanted, key: string): Row {
  const rows = selectRows(dataset, wanted);
  const [row, second] = rows;
  if (row && !second) return row;
  const fixed = new Set(Object.keys(wanted.where));
  const open = dataset.key.filter((name) => !fixed.has(name));
  const found = row
    ? `${rows.length} rows of ${dataset.id}, in lines ${joined(rows.slice(0, 4).map(({ line }) => String(line)))}${rows.length > 4 ? ' and more' : ''}`
    : `no row of ${dataset.id} in which all of these hold`;
  const narrower = open.length > 0 ? `say which ${joined(open)}` : 'add a column to where:';
  const hint = row ? narrower : nearestRows(dataset, wanted);
  return stop({ rule: 'number-row', path: [key], found, wanted: 'exactly one row', hint });
}

/** The texts that would leave a row, if one column of `where` were another. */
function nearestRows(dataset: Dataset, wanted: RowsWanted): string {
  for (const column of Object.keys(wanted.where)) {
    const { [column]: _, ...where } = wanted.where;
    const texts = selectRows(dataset, { where, except: wanted.except }).map(
      (row) => row.cells[column] as string,
    );
    const some = [...new Set(texts)];
    if (some.length > 0)
      return `for the other columns, ${column} is ${joined(some.slice(0, 6), 'or')}`;
  }
  return 'loosen where:';
}
