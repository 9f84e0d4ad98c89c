import { z } from 'zod';
import { figureWords, highlight } from '../../../schema/figure.ts';
import { some, text } from '../../../schema/parts.ts';
import { cellText } from '../../../schema/rows.ts';
import { displaySchema } from '../../display.ts';

/** What an author writes in a figure of kind stack. */
export const stackSchema = z.strictObject({
  kind: z.literal('stack'),
  ...figureWords,
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
  display: displaySchema,
  highlight,
});

export type StackFigure = z.output<typeof stackSchema>;
