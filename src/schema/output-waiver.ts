import { z } from 'zod';
import { type OutputRuleId, outputRules } from '../problem/output-rules.ts';
import { text } from './parts.ts';

/** Leave to break one rule for the finished output, at one address or below it, and with a reason. */
export const outputWaiver = z.strictObject({
  rule: z.enum(Object.keys(outputRules) as [OutputRuleId, ...OutputRuleId[]]),
  /** From the site's root, e.g. "/datasets/talks/"; with "*" at its end, everything that begins so. */
  at: z
    .string()
    .regex(/^\/[^\s*]*\*?$/, 'an address such as /about/, or /datasets/* for all below'),
  /** Why it may stand; said in the report of every build. */
  reason: text,
});

export type OutputWaiver = z.output<typeof outputWaiver>;
