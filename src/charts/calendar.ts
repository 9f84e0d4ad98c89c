import { utcDay, utcFormat } from 'd3';
import { counted } from '../quantity/counted.ts';

/** How much of a date is known. */
type Precision = 'year' | 'month' | 'day';

/** A date as published: to the day, or only to the month or the year. */
export interface CalendarDate {
  /** Its first day as far as it is known, UTC. */
  readonly first: Date;
  readonly precision: Precision;
}

/** "31 Mar", or "Nov" where the day is not known; the year stands above. */
const short = { year: utcFormat('%Y'), month: utcFormat('%b'), day: utcFormat('%-d %b') };
const monthly = { year: utcFormat('%Y'), month: utcFormat('%b %Y'), day: utcFormat('%b %Y') };
const full = { year: utcFormat('%Y'), month: utcFormat('%B %Y'), day: utcFormat('%-d %B %Y') };

/** "2025-03-31", "2024-11" or "2024", and nothing else. */
export function parseDate(text: string): CalendarDate {
  const match = /^\d{4}(-(?:0[1-9]|1[0-2])(-(?:0[1-9]|[12]\d|3[01]))?)?$/.exec(text);
  if (match === null) {
    throw new Error(`parseDate: expected YYYY-MM-DD, YYYY-MM or YYYY, got "${text}"`);
  }
  const [, month, day] = match;
  return { first: new Date(text), precision: day ? 'day' : month ? 'month' : 'year' };
}

/** "31 Mar", "Nov" where the day is not known, "2024" where the month is not. */
export function formatDay({ first, precision }: CalendarDate): string {
  return short[precision](first);
}

/** "Mar 2025", "2024" where the month is not known. */
export function formatMonth({ first, precision }: CalendarDate): string {
  return monthly[precision](first);
}

/** A date in words, whatever the locale of the machine: "2025-03-31" as "31 March 2025", "2025-03" as "March 2025". */
export function dateWords(date: string): string {
  const [known] = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(date) ?? [];
  if (known === undefined) return date;
  const { first, precision } = parseDate(known);
  return full[precision](first);
}

/** The year that a date is in, e.g. 2025. */
export function yearOf({ first }: CalendarDate): number {
  return first.getUTCFullYear();
}

/** Days from one date to another; a month or a year counts from its first day. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return utcDay.count(from.first, to.first);
}

/** Time from one event to the next. */
export interface Elapsed {
  readonly days: number;
  /** "4 months later", "2 years later": for gaps worth saying, of some weeks and more. */
  readonly words: string;
}

/** The gap between two dates, in order. Of a year without its month only the years between are known. */
export function elapsedBetween(from: CalendarDate, to: CalendarDate): Elapsed {
  if (from.precision !== 'year' && to.precision !== 'year') {
    const days = Math.max(0, daysBetween(from, to));
    const isByDays = from.precision === 'day' && to.precision === 'day';
    return { days, words: formatElapsed(days, isByDays) };
  }
  const years = Math.max(0, yearOf(to) - yearOf(from));
  return { days: years * 365, words: `${counted(years, 'year')} later` };
}

/**
 * In months, and from two years on in years; in weeks where both days are known and a few months would
 * be rounded by a quarter of one and more.
 */
export function formatElapsed(days: number, isByDays = false): string {
  const months = days / 30.44;
  const count = Math.round(months);
  if (isByDays && months < 6 && Math.abs(months - count) > 0.25) {
    return `${counted(Math.round(days / 7), 'week')} later`;
  }
  if (count < 24) return `${counted(count, 'month')} later`;
  return `${Math.round(count / 12)} years later`;
}
