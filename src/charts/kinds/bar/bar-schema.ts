import { z } from 'zod';
import { figureWords, highlight } from '../../../schema/figure.ts';
import { text } from '../../../schema/parts.ts';
import { displaySchema } from '../../display.ts';

/** What an author writes in a figure of kind bar. */
export const barSchema = z.strictObject({
  kind: z.literal('bar'),
  ...figureWords,
  /** The column that names a bar. */
  label: text,
  /** The column that gives its length. */
  value: text,
  display: displaySchema,
  order: z.enum(['descending', 'ascending', 'as-listed']).default('descending'),
  /** Labels of the bars that the title is about. */
  highlight,
});

export type BarFigure = z.output<typeof barSchema>;
