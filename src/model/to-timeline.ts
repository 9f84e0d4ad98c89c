import type { TimelineFigure } from '../schema/figure.ts';
import type { Row } from './dataset.ts';
import { markId } from './mark-id.ts';
import type { TimelineSeries } from './series.ts';

/** Rows in order of time, with the id of each: the second event of a day is told from the first by a count. */
export function datedRows(
  figure: TimelineFigure,
  rows: readonly Row[],
): { id: string; row: Row }[] {
  const date = (row: Row) => row.cells[figure.date] as string;
  return [...rows]
    .sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0))
    .map((row, index, all) => {
      const before = all.slice(0, index).filter((one) => date(one) === date(row)).length;
      return { id: before === 0 ? date(row) : `${date(row)}_${before + 1}`, row };
    });
}

export function toTimeline(figure: TimelineFigure, rows: readonly Row[]): TimelineSeries {
  return {
    kind: 'timeline',
    tracks: figure.tracks.values.map((label) => ({ id: markId(label), label })),
    events: datedRows(figure, rows).map(({ id, row }) => ({
      id,
      date: row.cells[figure.date] as string,
      text: row.cells[figure.event] as string,
      track: markId(row.cells[figure.tracks.column] as string),
      highlighted: figure.highlight.includes(row.cells[figure.date] as string),
    })),
  };
}
