import type { UsedCell } from './computed-number.ts';

/** The cells that several numbers rest on, in the order of use. */
export function joinCells(lists: readonly (readonly UsedCell[])[]): readonly UsedCell[] {
  return lists.flat();
}
