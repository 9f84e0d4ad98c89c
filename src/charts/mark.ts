import type { Row } from '../model/dataset.ts';

/** A mark of a drawing and the row that it stands for. */
export interface Mark {
  /** As the drawing writes it in `data-id`. */
  readonly id: string;
  readonly row: Row;
  /** What the mark says: the column of its amount, or of its words. */
  readonly column: string;
}

/** A mark in words. */
export interface MarkWords {
  /** What it is: "Lake, 2025". */
  readonly name: string;
  /** What it says: "3.8 million tonnes". */
  readonly value: string;
}

/** A mark that stands for no row of its own: the rest of a whole. */
export interface Remainder extends MarkWords {
  readonly id: string;
  /** The line of the row that has the whole, where there is one. */
  readonly line?: number;
}

/** What a mark is, by the texts of its row in the columns that there are. */
export function nameOf({ row }: Mark, ...columns: (string | undefined)[]): string {
  return columns
    .flatMap((column) => (column === undefined ? [] : [row.cells[column] as string]))
    .join(', ');
}
