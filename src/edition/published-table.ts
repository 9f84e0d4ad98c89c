import type { Dataset, Row } from '../model/dataset.ts';

/** A row as pages and files show it: its line in the CSV, and its cells as published. */
export type PublishedRow = Pick<Row, 'line' | 'cells'>;

/** A dataset as plain data. */
export interface PublishedTable extends Omit<Dataset, 'file' | 'rows'> {
  readonly rows: readonly PublishedRow[];
}
