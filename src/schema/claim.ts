import { z } from 'zod';
import { day, id, shown, some, words } from './parts.ts';

/** What is known about what was said; that it was said is established by the evidence. */
export const claimStatuses = ['established', 'claimed', 'disputed', 'superseded'] as const;

const claim = z.strictObject({
  /** What was said, in our words. */
  statement: words,
  speaker: shown,
  role: shown.optional(),
  /** When it was said. */
  date: day,
  /** Where, e.g. "press conference". */
  venue: shown,
  status: z.enum(claimStatuses),
  /** Why it has this status. */
  basis: words,
  /** The sources that it rests on. */
  evidence: some(id),
  /** Numbers that bear on it. */
  numbers: z.array(id).default([]),
  /** When the status was last looked into. */
  checked: day,
  /** The claim that took the place of a superseded one. */
  successor: id.optional(),
});

/** A file in `claims/`: claims by id. */
export const claimsSchema = z.record(id, claim);

export type Claim = z.output<typeof claim>;
export type ClaimStatus = (typeof claimStatuses)[number];
