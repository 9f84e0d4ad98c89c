import { z } from 'zod';
import { figureWords, highlight } from '../../../schema/figure.ts';
import { some, text } from '../../../schema/parts.ts';
import { cellText } from '../../../schema/rows.ts';

/** What an author writes in a figure of kind timeline. */
export const timelineSchema = z.strictObject({
  kind: z.literal('timeline'),
  ...figureWords,
  /** The column of dates. */
  date: text,
  /** The column that says what happened. */
  event: text,
  /** The column of tracks, and the tracks from left to right. */
  tracks: z.strictObject({ column: text, values: some(cellText) }),
  /** Dates of the events that the title is about. */
  highlight,
});

export type TimelineFigure = z.output<typeof timelineSchema>;
