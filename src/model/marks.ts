import type { FigureDescription } from '../schema/figure.ts';
import type { Dataset, Row } from './dataset.ts';
import { markId } from './mark-id.ts';
import { selectRows } from './select.ts';
import { onlyLine } from './to-ranks.ts';
import { datedRows } from './to-timeline.ts';

/** A mark of a drawing and the row that it stands for. */
export interface Mark {
  /** As the drawing writes it in `data-id`. */
  readonly id: string;
  readonly row: Row;
  /** What the mark says: the column of its amount, or of its words. */
  readonly column: string;
}

/**
 * The marks of a figure, each with its row; what is missing has none. What a stack works out itself
 * (the rest of a whole) stands for no row and is not among them.
 */
export function marksOf(figure: FigureDescription, dataset: Dataset): Mark[] {
  const all = toMarks(figure, selectRows(dataset, figure.rows));
  return all.filter(({ row, column }) => row.values[column]?.kind !== 'missing');
}

function toMarks(figure: FigureDescription, rows: readonly Row[]): Mark[] {
  const at = (row: Row, column: string) => markId(row.cells[column] as string);
  switch (figure.kind) {
    case 'bar':
      return rows.map((row) => ({ id: at(row, figure.label), row, column: figure.value }));
    case 'bump': {
      const { steps, series, amount } = figure;
      return rows.flatMap((row) => {
        const id = `${series ? at(row, series) : onlyLine}:${at(row, steps.column)}`;
        return [
          ...(amount ? [{ id, row, column: amount.value }] : []),
          { id: `${id}:rank`, row, column: figure.rank },
        ];
      });
    }
    case 'line':
      return rows.map((row) => ({
        id: `${at(row, figure.series)}:${at(row, figure.steps.column)}`,
        row,
        column: figure.value,
      }));
    case 'range':
      return rows.map((row) => ({
        id: `${at(row, figure.label)}:${at(row, figure.measures.column)}`,
        row,
        column: figure.value,
      }));
    case 'stack':
      return rows
        .filter((row) => row.cells[figure.parts.column] !== figure.parts.whole)
        .map((row) => ({
          id: `${at(row, figure.label)}:${at(row, figure.parts.column)}`,
          row,
          column: figure.value,
        }));
    case 'timeline':
      return datedRows(figure, rows).map(({ id, row }) => ({ id, row, column: figure.event }));
  }
}
