import { z } from 'zod';
import type { Complaint, Path } from '../problem/problem.ts';
import { withCommas } from '../quantity/with-commas.ts';
import { realMarks } from './real-quotes.ts';

/** What is wrong with a value; what is there is the value itself where it is left out. */
type Refusal = Omit<Complaint, 'found'> & Partial<Pick<Complaint, 'found'>>;

/** Zod's way to carry a complaint through to the report, about the value or one inside of it. */
export function refuse(
  context: z.RefinementCtx,
  { path = [], ...refusal }: Refusal & { readonly path?: Path },
): void {
  const message = refusal.wanted;
  context.addIssue({ code: 'custom', path: [...path], message, params: refusal });
}

/** Characters of an id: with an ending it is the name of a file, and part of an address. */
export const longestId = 80;

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id or slug, e.g. `port-city-count`: part of an address, so it stays what it is. */
export const id = z.string().superRefine((value, context) => {
  if (idPattern.test(value) && value.length <= longestId) return;
  refuse(context, {
    rule: 'id-form',
    wanted: `lower-case letters and digits in words joined by hyphens, at most ${longestId}`,
    hint: 'write it like "reserves-by-country"',
  });
});

/** Words on one line or several; never only white space. Comes out without the white space around it. */
export const text = z
  .string()
  .superRefine((value, context) => {
    if (value.trim() !== '') return;
    refuse(context, {
      rule: 'value-present',
      wanted: 'words',
      hint: 'write them, or drop the key',
    });
  })
  .transform((value) => value.trim());

/** Words that are shown as they are, without markup: their quotes and dashes become real ones. */
export const shown = text.transform(realMarks);

/**
 * Words in which references (`number:`, `cite:`, `claim:`) and emphasis may stand.
 *
 * @alias
 */
export const words = text;

/** What browsers and servers take between them. */
const longestAddress = 2000;

export const httpsAddress = z.string().superRefine((value, context) => {
  if (value.length <= longestAddress && /^https:\/\/[^\s<>"]+$/.test(value) && URL.canParse(value))
    return;
  refuse(context, {
    rule: 'address-https',
    wanted: `an address that starts with https://, of ${withCommas(longestAddress)} characters at most`,
    hint: 'write the address in full, or leave the key out',
  });
});

/** Whether year, month (1–12) and day make a day of the Gregorian calendar. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A day, e.g. 2025-03-31. */
export const day = z.string().superRefine((value, context) => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (match && isRealDay(Number(match[1]), Number(match[2]), Number(match[3]))) return;
  refuse(context, {
    rule: 'date-real',
    wanted: 'a day that exists, as YYYY-MM-DD',
    hint: 'write it like 2025-03-31',
  });
});

const momentPattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?$/;

/** A day, or a day with a time; without a zone it is read as UTC. Comes out as ISO in UTC to the second. */
export const moment = z.string().transform((value, context) => {
  const match = momentPattern.exec(value);
  if (match) {
    const [, year, month, date, hour = '00', minute = '00', second = '00', zone = 'Z'] = match;
    const iso = `${year}-${month}-${date}T${hour}:${minute}:${second}${zone}`;
    if (isRealDay(Number(year), Number(month), Number(date)) && !Number.isNaN(Date.parse(iso))) {
      return new Date(iso).toISOString().replace('.000Z', 'Z');
    }
  }
  refuse(context, {
    rule: 'date-real',
    wanted: 'a day that exists, as YYYY-MM-DD, or with a time as YYYY-MM-DDTHH:MM',
    hint: 'write it like 2025-03-31 or 2025-03-31T08:00Z',
  });
  return z.NEVER;
});

const partialDatePattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Whether a text is a year, a month or a day that exists: 2025, 2025-03, 2025-03-31. */
export function isPartialDate(value: string): boolean {
  const match = partialDatePattern.exec(value);
  return (
    match !== null && isRealDay(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1))
  );
}

/** A date as far as it is known: a year, a month, a day, or the word `undated`. */
export const partialDate = z.union([z.string(), z.int()]).transform((value, context) => {
  const written = String(value);
  if (written === 'undated' || isPartialDate(written)) return written;
  refuse(context, {
    rule: 'date-real',
    wanted: 'a year, a month or a day that exists, or undated',
    hint: 'write it like 2025, 2025-03 or 2025-03-31',
  });
  return z.NEVER;
});

export const licence = z.strictObject({
  /** e.g. "CC BY 4.0" */
  name: shown,
  address: httpsAddress.optional(),
});

/** A list with at least one entry. */
export function some<T extends z.ZodType>(entry: T) {
  return z.array(entry).min(1);
}
