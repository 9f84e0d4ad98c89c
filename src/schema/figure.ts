import { z } from 'zod';
import { annotation } from './annotation.ts';
import { refuse, shown, some, text, words } from './parts.ts';
import { cellText, rowsSchema } from './rows.ts';

/** One state of a figure, or a place where there is none. */
const state = z
  .strictObject({
    /** The text of the column that the state draws. */
    value: cellText.optional(),
    /** Instead: what cannot be drawn, e.g. "2020–2022". It is said between the states. */
    unavailable: shown.optional(),
    /** What the reader chooses; the value if left out. */
    label: shown.optional(),
    /** The words of this state; the opening state speaks with the figure's own. */
    title: words.optional(),
    subtitle: words.optional(),
    description: words.optional(),
    note: words.optional(),
    /** In place of the figure's; an empty list for none. */
    annotations: z.array(annotation).optional(),
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
  label: shown,
  values: some(state).min(2),
});

/** What every figure has, whatever is drawn. A kind adds what is its own (see charts/kind.ts). */
export const figureWords = {
  /** The finding. */
  title: words,
  /** The measure, the unit and the span. */
  subtitle: words,
  /** What it shows, for someone who cannot see it; not the title again. */
  description: words,
  /** What a reader must know to read it right. */
  note: words.optional(),
  /** What is written on the drawing, and where. */
  annotations: z.array(annotation).default([]),
  /** As wide as the page, on screens that have the room. */
  width: z.enum(['full']).optional(),
  rows: rowsSchema,
  states: states.optional(),
};

/** The texts that the title is about; what they are the texts of depends on the kind. */
export const highlight = z.array(cellText).default([]);

/** A figure as whoever does not know its kind may see it. */
export interface FigureDescription extends z.output<z.ZodObject<typeof figureWords>> {
  readonly kind: string;
  readonly highlight: readonly string[];
}
