import type { Dataset, Row } from './dataset.ts';

/** Which rows: columns that must hold one of the texts, and columns that must not. */
export interface Selection {
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly except: Readonly<Record<string, readonly string[]>>;
}

/** The rows of a dataset that a selection leaves, in the order of the file. */
export function selectRows(dataset: Dataset, selection: Selection): Row[] {
  const columns = [...Object.keys(selection.where), ...Object.keys(selection.except)];
  for (const column of columns) {
    if (Object.hasOwn(dataset.columns, column)) continue;
    throw new Error(`selectRows: dataset ${dataset.id} has no column ${column}`);
  }
  return dataset.rows.filter(
    (row) =>
      Object.entries(selection.where).every(([column, texts]) =>
        texts.includes(row.cells[column] as string),
      ) &&
      !Object.entries(selection.except).some(([column, texts]) =>
        texts.includes(row.cells[column] as string),
      ),
  );
}
