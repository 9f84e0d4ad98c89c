import type { ComputedNumber } from '../model/computed-number.ts';
import type { Dataset, Row } from '../model/dataset.ts';
import { sourceIds } from '../model/row-sources.ts';
import { dimensionOf, toCanonical, type Unit } from '../quantity/unit.ts';

/**
 * Rows of other tables that hold the amount of a number from a source of its own row, as "dataset:line": the
 * same fact, written down twice. Only for what is a cell as it stands.
 */
export function sameRows(
  { operation, cells, value, unit }: ComputedNumber,
  datasets: ReadonlyMap<string, Dataset>,
  drawn: readonly Dataset[],
): string[] {
  const [cell] = cells;
  const own = cell && datasets.get(cell.dataset);
  if (operation !== 'cell' || !own || value.kind === 'missing') return [];
  const amount = toCanonical(value.amount, unit);
  const sources = new Set(sourcesOf(cell.row, own));
  const isSame = (row: Row, { columns }: Dataset) =>
    Object.entries(columns).some(([name, column]) => {
      const other = row.values[name];
      if (!column.unit || other?.kind !== value.kind || !isLike(column.unit, unit)) return false;
      return toCanonical(other.amount, column.unit) === amount;
    });
  return drawn
    .filter(({ id }) => id !== own.id)
    .flatMap((table) =>
      table.rows
        .filter((row) => sourcesOf(row, table).some((id) => sources.has(id)) && isSame(row, table))
        .map(({ line }) => `${table.id}:${line}`),
    );
}

function isLike(one: Unit, other: Unit): boolean {
  return dimensionOf(one) === dimensionOf(other);
}

function sourcesOf(row: Row, { columns }: Dataset): string[] {
  return Object.entries(columns).flatMap(([name, { type }]) =>
    type === 'source' ? sourceIds(row.cells[name] ?? '') : [],
  );
}
