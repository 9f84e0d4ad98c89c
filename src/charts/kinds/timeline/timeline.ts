import { dateWords } from '../../calendar.ts';
import { fits, use } from '../../column-use.ts';
import { leftOut, listedTexts } from '../../figure-fault.ts';
import type { Kind } from '../../kind.ts';
import { drawTimeline } from './draw-timeline.ts';
import { axesOfTimeline } from './timeline-axes.ts';
import { timelineExamples } from './timeline-examples.ts';
import { type TimelineFigure, timelineSchema } from './timeline-schema.ts';
import { datedRows, type TimelineSeries, toTimeline } from './timeline-series.ts';

/** What happened, and when. */
export const timeline: Kind<TimelineFigure, TimelineSeries> = {
  name: 'timeline',
  noun: 'timeline',
  marksOn: 'rows',
  takes: 'sheet',
  schema: timelineSchema,
  examples: timelineExamples,
  excerpt: {
    least: 1,
    triesWhole: true,
    count: ({ events }) => events.length,
    few: aroundHighlighted,
  },
  columnUses: ({ date, event, tracks }) => [
    ...use(fits.dates, date, 'date'),
    ...use(fits.texts, event, 'event'),
    ...use(fits.texts, tracks.column, 'tracks', 'column'),
  ],
  tableColumns: ({ date, event, tracks }) => [date, event, tracks.column],
  amounts: () => undefined,
  texts: ({ tracks }) => listedTexts(tracks, 'tracks'),
  things: ({ event }) => event,
  highlightable: ({ date }) => ({ column: date }),
  names: ({ tracks }) => [listedTexts(tracks, 'tracks')],
  faults: ({ tracks: { column, values } }, rows) =>
    leftOut(['tracks', 'values'], rows, column, values),
  toSeries: toTimeline,
  // Time runs down a page: no event is longer than another.
  withOthers: (series) => series,
  draw: drawTimeline,
  axes: axesOfTimeline,
  marks: (figure, rows) =>
    datedRows(figure, rows).map(({ id, row }) => ({ id, row, column: figure.event })),
  wordsOf: ({ row }, { date, event }) => ({
    name: dateWords(row.cells[date] as string),
    value: row.cells[event] as string,
  }),
};

/** The events round the one that matters, and the tracks that they are on. */
function aroundHighlighted(series: TimelineSeries, count: number): TimelineSeries {
  const { events, tracks } = series;
  const middle = Math.max(
    0,
    events.findIndex(({ highlighted }) => highlighted),
  );
  const first = Math.min(Math.max(0, middle - Math.floor((count - 1) / 2)), events.length - count);
  const kept = events.slice(first, first + count);
  const used = new Set(kept.map(({ track }) => track));
  return { ...series, events: kept, tracks: tracks.filter(({ id }) => used.has(id)) };
}
