import type { Column } from '../schema/dataset-description.ts';
import type { FigurePath } from './figure-fault.ts';

/** What a column must be to be drawn in some way. */
export interface ColumnFit {
  readonly types: readonly Column['type'][];
  readonly unit?: Column['unit'];
}

/** A column that a figure names, and what it must be there. */
export interface ColumnUse extends ColumnFit {
  readonly path: FigurePath;
  readonly column: string;
}

/** The ways in which kinds draw columns. */
export const fits = {
  names: { types: ['text', 'date', 'integer'] },
  texts: { types: ['text'] },
  lines: { types: ['text', 'integer'] },
  amounts: { types: ['number', 'integer'] },
  ranks: { types: ['integer'], unit: 'rank' },
  dates: { types: ['date'] },
  coordinates: { types: ['number'], unit: 'degrees' },
} as const satisfies Record<string, ColumnFit>;

/** A use of a column at a path; none where the figure leaves the column out. */
export function use(
  fit: ColumnFit,
  column: string | undefined,
  ...path: readonly string[]
): ColumnUse[] {
  return column === undefined ? [] : [{ ...fit, path, column }];
}
