import { kindOf } from '../charts/kind-of.ts';
import type { MarkWords } from '../charts/mark.ts';
import { marksOf } from '../charts/marks.ts';
import type { Dataset } from '../model/dataset.ts';
import { selectRows } from '../model/select.ts';
import type { FigureDescription } from '../schema/figure.ts';

/** What a mark says when a reader stops at it, and the line of the CSV that it stands for. */
export interface ReadableMark extends MarkWords {
  readonly id: string;
  /** Absent where the drawing worked it out: the rest of a whole. */
  readonly line?: number;
}

/** The marks of a figure in words. */
export function readableMarks(figure: FigureDescription, dataset: Dataset): ReadableMark[] {
  const kind = kindOf(figure);
  return [
    ...marksOf(figure, dataset).map((mark) => ({
      id: mark.id,
      ...kind.wordsOf(mark, figure),
      line: mark.row.line,
    })),
    ...(kind.remainders?.(figure, selectRows(dataset, figure.rows)) ?? []),
  ];
}
