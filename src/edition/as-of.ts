import type { Source } from '../schema/source.ts';

/**
 * The day of the latest source, ISO: what happened later is not in the text that rests on them.
 * Sources of which only the month or the year is known say nothing of a day; absent without others.
 */
export function asOf(sources: readonly Pick<Source, 'date'>[]): string | undefined {
  const days = sources.map(({ date }) => date).filter((date) => /^\d{4}-\d\d-\d\d$/.test(date));
  return days.sort().at(-1);
}
