import type { Place } from '../problem/problem.ts';
import type { Value } from '../quantity/value.ts';
import type { Column, DatasetDescription } from '../schema/dataset-description.ts';

/** One row of a dataset: cells by column name, as published and as read. */
export interface Row {
  /** The line of the CSV that it stands in. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Only columns that hold numbers. */
  readonly values: Readonly<Record<string, Value>>;
  /** Where a column's cell stands in the CSV. */
  placeOf(column: string): Place;
}

/** A CSV as published, with its description. */
export interface Dataset extends Omit<DatasetDescription, 'columns'> {
  readonly id: string;
  /** The CSV's path, for messages. */
  readonly file: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly rows: readonly Row[];
}
