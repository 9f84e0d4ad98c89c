import { z } from 'zod';
import { day, httpsAddress, licence, shown } from './parts.ts';

/** `areas/<id>.yaml`: the description beside the outlines. */
export const areaSchema = z.strictObject({
  title: shown,
  /** What stands on maps, in a few words. */
  label: shown,
  /** What it is the outline of, as of when, and how exact. */
  description: shown,
  publisher: shown,
  address: httpsAddress.optional(),
  retrieved: day,
  licence,
});

export type AreaDescription = z.output<typeof areaSchema>;
