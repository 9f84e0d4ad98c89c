import type { UsedCell } from './computed-number.ts';
import type { Row } from './dataset.ts';

/**
 * The cells that several numbers rest on, each once, in the order in which they are first used: a
 * number never rests on more than there are, however often its parts rest on the same.
 */
export function joinCells(lists: readonly (readonly UsedCell[])[]): readonly UsedCell[] {
  const seen = new Map<Row, Set<string>>();
  const isNew = ({ row, column }: UsedCell) => {
    const columns = seen.get(row) ?? new Set();
    seen.set(row, columns);
    return !columns.has(column) && columns.add(column);
  };
  return [...new Set(lists)].flatMap((cells) => cells.filter(isNew));
}
