import { z } from 'zod';
import { refuse, some, text, words } from './parts.ts';
import { rowsSchema } from './rows.ts';

const cellText = z.union([z.string(), z.number()], 'a text').transform(String);

/** One state of a figure, or a place where there is none. */
const state = z
  .strictObject({
    /** The text of the column that the state draws. */
    value: cellText.optional(),
    /** Instead: what cannot be drawn, e.g. "2020–2022". It is said between the states. */
    unavailable: text.optional(),
    /** What the reader chooses; the value if left out. */
    label: text.optional(),
    /** The words of this state; the opening state speaks with the figure's own. */
    title: words.optional(),
    subtitle: words.optional(),
    description: words.optional(),
    note: words.optional(),
  })
  .superRefine((state, context) => {
    const keys = Object.keys(state).filter((key) => state[key as keyof typeof state] !== undefined);
    const isGap = keys.length === 1 && state.unavailable !== undefined;
    if (isGap || (state.value !== undefined && state.unavailable === undefined)) return;
    const isBoth = state.unavailable !== undefined;
    refuse(context, {
      rule: 'value-present',
      found: isBoth ? 'unavailable: with words of a state' : 'a state without a value',
      wanted: 'value: and its words, or unavailable: alone',
      hint: isBoth ? 'drop one of the two' : 'name the text that the state draws',
    });
  });

/** The same drawing with other rows, one at a time: e.g. each edition of a table. */
const states = z.strictObject({
  /** The column whose text tells the states apart; rows.where names the one that is shown first. */
  column: text,
  /** What the reader chooses among, e.g. Edition. */
  label: text,
  values: some(state).min(2),
});

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
  states: states.optional(),
};

/** How amounts are printed: `scale: million, unit: tonnes` of a column in tonnes. */
const display = z.strictObject({
  scale: z.enum(['one', 'thousand', 'million', 'billion']).default('one'),
  unit: text,
  /** Written straight behind each value, e.g. "%". */
  suffix: z.string().max(4).default(''),
  /** Digits behind the point in the drawing, at most; the table has all of them. */
  decimals: z.int().min(0).max(6).optional(),
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

/** The column of the steps along the axis, and all steps; one without rows is drawn as a gap. */
const steps = z.strictObject({ column: text, values: some(cellText) });

const line = z.strictObject({
  kind: z.literal('line'),
  ...spoken,
  steps,
  value: text,
  /** The column whose values are the lines. */
  series: text,
  display,
  highlight: z.array(cellText).default([]),
  /** Further columns whose cells are written beside the points of highlighted lines. */
  pointLabel: text.optional(),
});

const bump = z.strictObject({
  kind: z.literal('bump'),
  ...spoken,
  steps,
  /** The column of places, 1 for the first. */
  rank: text,
  /** The column that says "yes" where a place is shared. */
  tied: text.optional(),
  /** The column whose values are the lines; left out if there is one. */
  series: text.optional(),
  /** The amounts behind the ranks, drawn above them on the same steps. */
  amount: z.strictObject({ value: text, display }).optional(),
  highlight: z.array(cellText).default([]),
});

const range = z.strictObject({
  kind: z.literal('range'),
  ...spoken,
  /** The column that names a row. */
  label: text,
  /** The column of measures, and the measures in order. */
  measures: z.strictObject({ column: text, values: some(cellText).min(2) }),
  value: text,
  display,
  /** The measure that the title is about. */
  highlight: z.array(cellText).default([]),
});

const stack = z.strictObject({
  kind: z.literal('stack'),
  ...spoken,
  /** The column that names a bar. */
  label: text,
  /** The column of parts, and the parts from left to right. */
  parts: z.strictObject({
    column: text,
    values: some(cellText),
    /** The text of the rows that give the whole; left out, the parts are the whole. */
    whole: cellText.optional(),
    /** What the parts leave of the whole is called. */
    rest: text.optional(),
  }),
  value: text,
  display,
  highlight: z.array(cellText).default([]),
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
export const figureSchema = z.discriminatedUnion('kind', [bar, bump, line, range, stack, timeline]);

export type FigureDescription = z.output<typeof figureSchema>;
export type BarFigure = z.output<typeof bar>;
export type BumpFigure = z.output<typeof bump>;
export type LineFigure = z.output<typeof line>;
export type RangeFigure = z.output<typeof range>;
export type StackFigure = z.output<typeof stack>;
export type TimelineFigure = z.output<typeof timeline>;
export type StateDescription = z.output<typeof state>;
export type FigureDisplay = z.output<typeof display>;
