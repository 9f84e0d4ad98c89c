import type { Row } from '../model/dataset.ts';
import { listed } from '../problem/nearest.ts';
import type { Complaint, Place } from '../problem/problem.ts';

/** Where a value stands in a figure's file, e.g. `['steps', 'values', 2]`. */
export type FigurePath = readonly (string | number)[];

/** What is wrong with the rows of a figure, and by which of its values. */
export interface FigureFault extends Omit<Complaint, 'rule'> {
  readonly path: FigurePath;
  /** The cell, where it is the one that is wrong and not the figure. */
  readonly place?: Place;
}

/** A text that a figure names, or that names one of its marks. */
export interface NamedText {
  readonly text: string;
  readonly path: FigurePath;
  /** The column of the rows that have it. */
  readonly column: string;
}

/** An area that a figure names, by its id. */
export interface NamedArea {
  readonly id: string;
  readonly path: FigurePath;
}

/** The texts listed under a key such as `measures: { column, values }`. */
export function listedTexts(
  { column, values }: { readonly column: string; readonly values: readonly string[] },
  key: string,
): NamedText[] {
  return values.map((text, index) => ({ path: [key, 'values', index], column, text }));
}

/** Each text of a column once, in the order of the rows. */
function textsIn(rows: readonly Row[], column: string): string[] {
  return [...new Set(rows.map((row) => row.cells[column] as string))];
}

/** The texts of a column as names of marks. */
export function namesIn(rows: readonly Row[], column: string): NamedText[] {
  return textsIn(rows, column).map((text) => ({ text, column, path: ['rows'] }));
}

/** Rows whose text is none of those listed would not be drawn. */
export function leftOut(
  path: FigurePath,
  rows: readonly Row[],
  column: string,
  values: readonly string[],
): FigureFault[] {
  const texts = textsIn(rows, column);
  return texts
    .filter((text) => !values.includes(text))
    .map((text) => ({
      path,
      found: `no "${text}", which rows to be drawn have in "${column}"`,
      wanted: `all of ${listed(texts)}`,
      hint: 'list it, or leave the rows out with where: or except:',
    }));
}

/** Rows with the same texts in the columns that name a mark would be drawn on top of each other, or not at all. */
export function drawnTwice(
  rows: readonly Row[],
  columns: readonly string[],
  hint = 'tell them apart with where: or except:',
): FigureFault[] {
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    const name = columns.map((column) => row.cells[column]).join(', ');
    const before = first.get(name);
    if (!before) {
      first.set(name, row);
      return [];
    }
    return [
      {
        path: ['rows'],
        found: `"${name}" in line ${before.line} and again in line ${row.line}`,
        wanted: 'one row for each mark',
        hint,
      },
    ];
  });
}
