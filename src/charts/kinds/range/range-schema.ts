import { z } from 'zod';
import { figureWords, highlight } from '../../../schema/figure.ts';
import { some, text } from '../../../schema/parts.ts';
import { cellText } from '../../../schema/rows.ts';
import { displaySchema } from '../../display.ts';

/** What an author writes in a figure of kind range. */
export const rangeSchema = z.strictObject({
  kind: z.literal('range'),
  ...figureWords,
  /** The column that names a row. */
  label: text,
  /** The column of measures, and the measures in order. */
  measures: z.strictObject({ column: text, values: some(cellText).min(2) }),
  value: text,
  display: displaySchema,
  /** The measure that the title is about. */
  highlight,
});

export type RangeFigure = z.output<typeof rangeSchema>;
