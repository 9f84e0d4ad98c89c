import { z } from 'zod';
import { day, httpsAddress, licence, text } from './parts.ts';

/** `areas/<id>.yaml`: the description beside the outlines. */
export const areaSchema = z.strictObject({
  title: text,
  /** What stands on maps, in a few words. */
  label: text,
  /** What it is the outline of, as of when, and how exact. */
  description: text,
  publisher: text,
  address: httpsAddress.optional(),
  retrieved: day,
  licence,
});

export type AreaDescription = z.output<typeof areaSchema>;
