import type { Unit } from '../quantity/unit.ts';
import type { Column } from '../schema/dataset.ts';
import type { RowsWanted } from '../schema/rows.ts';
import type { UsedCell } from './computed-number.ts';
import type { Dataset, Row } from './dataset.ts';
import { selectRows } from './select.ts';
import { type Path, stop } from './unworkable.ts';
import { missing, type Value } from './value.ts';
import { joined } from './working.ts';

/** The unit of a column of numbers. */
export function unitOf(dataset: Dataset, name: string, path: Path): Unit {
  const column = dataset.columns[name];
  if (column && (column.type === 'number' || column.type === 'integer')) {
    return column.unit ?? 'count';
  }
  const numeric = Object.keys(dataset.columns).filter((key) =>
    ['number', 'integer'].includes((dataset.columns[key] as Column).type),
  );
  return stop(
    'number-row',
    [...path, 'column'],
    column
      ? `the column "${name}" of ${column.type}`
      : `the column "${name}", which ${dataset.id} has not`,
    `a column of numbers: ${numeric.join(', ') || 'none is there'}`,
    'name the column that holds the number',
  );
}

export function cellValue(row: Row, column: string): Value {
  return row.values[column] ?? missing;
}

export function usedCell(dataset: Dataset, column: string, row: Row): UsedCell {
  return { dataset: dataset.id, file: dataset.file, column, row };
}

/** The single row that is meant. */
export function oneRow(dataset: Dataset, wanted: RowsWanted, path: Path): Row {
  const rows = selectRows(dataset, wanted);
  const [row, second] = rows;
  if (row && !second) return row;
  const fixed = new Set(Object.keys(wanted.where));
  const open = dataset.key.filter((name) => !fixed.has(name));
  return row
    ? stop(
        'number-row',
        path,
        `${rows.length} rows of ${dataset.id}, in lines ${joined(rows.slice(0, 4).map(({ line }) => String(line)))}${rows.length > 4 ? ' and more' : ''}`,
        'exactly one row',
        open.length > 0 ? `say which ${joined(open)}` : 'add a column to where:',
      )
    : stop(
        'number-row',
        path,
        `no row of ${dataset.id} in which all of these hold`,
        'exactly one row',
        nearestRows(dataset, wanted),
      );
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
