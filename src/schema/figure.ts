import { z } from 'zod';
import { some, text, words } from './parts.ts';
import { rowsSchema } from './rows.ts';

const cellText = z.union([z.string(), z.number()]).transform(String);

/** The words of every figure, whatever is drawn. */
const spoken = {
  /** The finding. */
  title: words,
  /** The measure, the unit and the span. */
  subtitle: words,
  /** What it shows, for someone who cannot see it; not the title again. */
  description: words,
  /** What a reader must know to read it right. */
  note: words.optional(),
  rows: rowsSchema,
};

/** How amounts are printed: `scale: million, unit: tonnes` of a column in tonnes. */
const display = z.strictObject({
  scale: z.enum(['one', 'thousand', 'million', 'billion']).default('one'),
  unit: text,
  /** Written straight behind a value where room is short, e.g. "%". */
  suffix: z.string().default(''),
});

const bar = z.strictObject({
  kind: z.literal('bar'),
  ...spoken,
  /** The column that names a bar. */
  label: text,
  /** The column that gives its length. */
  value: text,
  display,
  order: z.enum(['descending', 'ascending', 'as-listed']).default('descending'),
  /** Labels of the bars that the title is about. */
  highlight: z.array(cellText).default([]),
});

const line = z.strictObject({
  kind: z.literal('line'),
  ...spoken,
  /** The column of the steps along the axis, and all steps; one without rows is drawn as a gap. */
  steps: z.strictObject({
    column: text,
    values: some(z.union([z.string(), z.number()]).transform(String)),
  }),
  value: text,
  /** The column whose values are the lines. */
  series: text,
  display,
  highlight: z.array(cellText).default([]),
  /** Further columns whose cells are written beside the points of highlighted lines. */
  pointLabel: text.optional(),
});

const timeline = z.strictObject({
  kind: z.literal('timeline'),
  ...spoken,
  /** The column of dates. */
  date: text,
  /** The column that says what happened. */
  event: text,
  /** The column of tracks, and the tracks from left to right. */
  tracks: z.strictObject({ column: text, values: some(cellText) }),
  /** Dates of the events that the title is about. */
  highlight: z.array(cellText).default([]),
});

/** `figures/<id>.yaml`: what a drawing says and which rows it draws. The kinds are a closed set. */
export const figureSchema = z.discriminatedUnion('kind', [bar, line, timeline]);

export type FigureDescription = z.output<typeof figureSchema>;
export type BarFigure = z.output<typeof bar>;
export type LineFigure = z.output<typeof line>;
export type TimelineFigure = z.output<typeof timeline>;
export type FigureDisplay = z.output<typeof display>;
