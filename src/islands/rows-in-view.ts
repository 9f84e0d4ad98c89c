import type { FigureData } from '../edition/figure-data.ts';
import type { ReadableMark } from '../edition/mark-words.ts';

/** A state of a figure, and the marks of it that stand for given rows. */
export interface RowsInView {
  /** Empty where the figure has no states. */
  readonly state: string;
  readonly marks: readonly ReadableMark[];
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
 * The state that shows most of the rows: the one on the page where others show as many, then the
 * opening one. `undefined` where none shows any.
 */
export function bestView(
  data: FigureData,
  rows: ReadonlySet<string>,
  shown: string,
): RowsInView | undefined {
  const states = [...new Set([shown, data.opening, ...Object.keys(data.views)])];
  const [best] = states
    .map((state) => {
      const marks = marksOfRows(data, state, rows);
      return { state, marks, rowCount: new Set(marks.map(({ line }) => line)).size };
    })
    .sort((a, b) => b.rowCount - a.rowCount);
  return best && best.rowCount > 0 ? best : undefined;
}
