import type { Dataset } from '../model/dataset.ts';
import { selectRows } from '../model/select.ts';
import type { FigureDescription } from '../schema/figure.ts';
import { kindOf } from './kind-of.ts';
import type { Mark } from './mark.ts';

/**
 * The marks of a figure, each with its row; what is missing has none. What a drawing works out
 * itself (the rest of a whole) stands for no row and is not among them.
 */
export function marksOf(figure: FigureDescription, dataset: Dataset): Mark[] {
  return kindOf(figure)
    .marks(figure, selectRows(dataset, figure.rows))
    .filter(({ row, column }) => row.values[column]?.kind !== 'missing');
}

/** The labels of the rows that a drawing leaves to the words below it, in the order of the file. */
export function labelsWithoutValue(figure: FigureDescription, dataset: Dataset): string[] {
  return kindOf(figure).unmarked?.(figure, selectRows(dataset, figure.rows)) ?? [];
}
