import type { FigureData } from '../edition/figure-data.ts';
import type { ReadableMark } from '../edition/mark-words.ts';

/** Rows that a figure may draw, each as "dataset:line": all that a number rests on, and those that its words are about. */
export interface WantedRows {
  readonly all: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
}

export const noRows: WantedRows = { all: new Set(), about: new Set() };

/** A state of a figure, and the marks of it that stand for given rows. */
export interface RowsInView {
  /** Empty where the figure has no states. */
  readonly state: string;
  readonly marks: readonly ReadableMark[];
  /** The first mark of what the words are about. */
  readonly mark: ReadableMark;
  /** How many of the rows they stand for: a row may have several marks. */
  readonly rowCount: number;
}

/** The marks of one state that stand for any of the rows, each row as "dataset:line". */
export function marksOfRows(
  { dataset, views }: FigureData,
  state: string,
  rows: ReadonlySet<string>,
): readonly ReadableMark[] {
  const marks = views[state]?.marks ?? [];
  return marks.filter(({ line }) => line !== undefined && rows.has(`${dataset}:${line}`));
}

/**
 * The state that shows what the words are about with most of the other rows: the one on the page where
 * others show as many, then the opening one. `undefined` where none shows it.
 */
export function bestView(
  data: FigureData,
  { all, about }: WantedRows,
  shown: string,
): RowsInView | undefined {
  const states = [...new Set([shown, data.opening, ...Object.keys(data.views)])];
  const [best] = states
    .flatMap((state) => {
      const [mark] = marksOfRows(data, state, about);
      if (!mark) return [];
      const marks = marksOfRows(data, state, all);
      return [{ state, marks, mark, rowCount: new Set(marks.map(({ line }) => line)).size }];
    })
    .sort((a, b) => b.rowCount - a.rowCount);
  return best;
}
