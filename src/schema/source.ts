import { z } from 'zod';
import { httpsAddress, id, partialDate, shown } from './parts.ts';

const source = z.strictObject({
  /** The outlet or body; for a reprint both, e.g. "Reuters, carried by Kitco". */
  publisher: shown,
  title: shown,
  date: partialDate,
  author: shown.optional(),
  /** The publisher's own page. Left out, the source is cited by name. */
  address: httpsAddress.optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as 10.1000/182')
    .optional(),
  /** If not English, e.g. "French". */
  language: shown.optional(),
  /** How much of it was read. */
  read: z.enum(['full', 'opening', 'copy']),
  note: shown.optional(),
});

/** A file in `sources/`: sources by id. */
export const sourcesSchema = z.record(id, source);

export type Source = z.output<typeof source>;
