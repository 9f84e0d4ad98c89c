/** A date as published: to the day, or only to the month. */
export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** Absent where only the month is known. */
  readonly day?: number;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const dayLength = 86_400_000;

/** "2025-03-31" or "2024-11", and nothing else. */
export function parseDate(text: string): CalendarDate {
  const match = /^(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?$/.exec(text);
  if (match === null) throw new Error(`parseDate: expected YYYY-MM-DD or YYYY-MM, got "${text}"`);
  const [, year, month, day] = match;
  const date = { year: Number(year), month: Number(month) };
  return day === undefined ? date : { ...date, day: Number(day) };
}

/** "31 Mar", or "Nov" where the day is not known; the year stands above. */
export function formatDay({ month, day }: CalendarDate): string {
  const name = months[month - 1] ?? '';
  return day === undefined ? name : `${day} ${name}`;
}

/** "Mar 2025" */
export function formatMonth({ year, month }: CalendarDate): string {
  return `${months[month - 1] ?? ''} ${year}`;
}

/** Days from one date to another; a month counts from its first day. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (utc(to) - utc(from)) / dayLength;
}

/** "4 months later", "2 years later": for gaps worth saying, of some weeks and more. */
export function formatGap(days: number): string {
  const count = Math.round(days / 30.44);
  if (count < 24) return count === 1 ? '1 month later' : `${count} months later`;
  return `${Math.round(count / 12)} years later`;
}

function utc({ year, month, day = 1 }: CalendarDate): number {
  return Date.UTC(year, month - 1, day);
}
