import type { Row } from '../../../model/dataset.ts';
import { markId } from '../../../model/mark-id.ts';
import type { Series } from '../../series.ts';
import type { TimelineFigure } from './timeline-schema.ts';

export interface TimelineEvent {
  readonly id: string;
  /** ISO date to the day or the month: "2025-03-31" or "2024-11". */
  readonly date: string;
  readonly text: string;
  readonly track: string;
  readonly highlighted: boolean;
}

/** Dated events on named tracks, in order of time. */
export interface TimelineSeries extends Series {
  readonly kind: 'timeline';
  readonly tracks: readonly { readonly id: string; readonly label: string }[];
  readonly events: readonly TimelineEvent[];
}

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
