import { z } from 'zod';
import { figureWords, highlight } from '../../../schema/figure.ts';
import { text } from '../../../schema/parts.ts';
import { displaySchema } from '../../display.ts';
import { stepsSchema } from '../../steps.ts';

/** What an author writes in a figure of kind bump. */
export const bumpSchema = z.strictObject({
  kind: z.literal('bump'),
  ...figureWords,
  steps: stepsSchema,
  /** The column of places, 1 for the first. */
  rank: text,
  /** The column that says "yes" where a place is shared. */
  tied: text.optional(),
  /** The column whose values are the lines; left out if there is one. */
  series: text.optional(),
  /** The amounts behind the ranks, drawn above them on the same steps. */
  amount: z.strictObject({ value: text, display: displaySchema }).optional(),
  highlight,
});

export type BumpFigure = z.output<typeof bumpSchema>;
