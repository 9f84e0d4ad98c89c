import { z } from 'zod';
import { shown, text } from './parts.ts';

/** Leave to state a number that is neither bound nor cited, for one place and with a reason. */
export const waiver = z.strictObject({
  /** The number as it stands in the text, e.g. "a thousand years". */
  words: text,
  /** Why it is not bound; shown to readers with the article’s numbers. */
  reason: shown,
});

export type Waiver = z.output<typeof waiver>;
