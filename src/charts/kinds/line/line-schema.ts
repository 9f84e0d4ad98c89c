import { z } from 'zod';
import { figureWords, highlight } from '../../../schema/figure.ts';
import { text } from '../../../schema/parts.ts';
import { displaySchema } from '../../display.ts';
import { stepsSchema } from '../../steps.ts';

/** What an author writes in a figure of kind line. */
export const lineSchema = z.strictObject({
  kind: z.literal('line'),
  ...figureWords,
  steps: stepsSchema,
  value: text,
  /** The column whose values are the lines. */
  series: text,
  display: displaySchema,
  highlight,
  /** Further columns whose cells are written beside the points of highlighted lines. */
  pointLabel: text.optional(),
});

export type LineFigure = z.output<typeof lineSchema>;
