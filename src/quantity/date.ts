import type { IsMeasured } from './label-number.ts';
import type { Token } from './token.ts';

const months = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);
const daySuffixes = new Set(['st', 'nd', 'rd', 'th']);
const joins = new Set(['–', '-', '—', 'and', 'to', 'or', '/']);
const firstYear = 1800;
const lastYear = 2100;

/** A bare whole number from 1800 to 2100, without separators: in running text it is a year. */
function isYear(token: Token | undefined): boolean {
  const digits = token?.digits;
  if (digits === undefined || digits.integer.length !== 4) return false;
  if (digits.fraction !== '' || digits.separator !== '') return false;
  return digits.amount >= firstYear && digits.amount <= lastYear;
}

/** Past the date that begins with a number at token `at`: `31 March 2025`, `24–26 Feb.`, `2024–25`, `2020s`, `2025`. */
export function skipDate(tokens: readonly Token[], at: number): number | undefined {
  return skipDayMonth(tokens, at) ?? skipYears(tokens, at);
}

function skipDayMonth(tokens: readonly Token[], at: number): number | undefined {
  let next = skipDay(tokens, at);
  if (next === undefined) return undefined;
  if (joins.has(tokens[next]?.text ?? '')) next = skipDay(tokens, next + 1) ?? next;
  if (tokens[next]?.text === 'of') next += 1;
  return isMonth(tokens[next]) ? skipYearBehind(tokens, skipPoint(tokens, next + 1)) : undefined;
}

/**
 * Past a date that begins with its month: `March 31, 2025`; but not past a number that is measured, as in "in
 * March 3 million tonnes".
 */
export function skipMonthDay(
  tokens: readonly Token[],
  at: number,
  isMeasured: IsMeasured,
): number | undefined {
  if (!isMonth(tokens[at])) return undefined;
  const day = skipPoint(tokens, at + 1);
  let next = skipDay(tokens, day);
  if (next === undefined || isMeasured(day)) return undefined;
  const joined = joins.has(tokens[next]?.text ?? '') && !isMeasured(next + 1);
  if (joined) next = skipDay(tokens, next + 1) ?? next;
  return skipYearBehind(tokens, next);
}

/** Past three numbers that touch: `2025-03-31`, `31/03/2025`. With points it comes as a label already. */
export function skipNumericDate(tokens: readonly Token[], at: number): number | undefined {
  let next = at;
  while (isTouching(tokens, next) && tokens[next + 2]?.kind === 'number') next += 2;
  return next >= at + 4 ? next + 1 : undefined;
}

function isTouching(tokens: readonly Token[], at: number): boolean {
  const joint = tokens[at + 1];
  if (tokens[at]?.kind !== 'number' || joint === undefined) return false;
  return ['-', '/'].includes(joint.text) && joint.glued && tokens[at + 2]?.glued === true;
}

function skipYears(tokens: readonly Token[], at: number): number | undefined {
  const first = tokens[at];
  // Decades, also short ones: the 2020s, the ’90s.
  if (first?.kind === 'number' && tokens[at + 1]?.text === 's' && tokens[at + 1]?.glued)
    return at + 2;
  if (!isYear(first)) return undefined;
  const joint = tokens[at + 1];
  const second = tokens[at + 2];
  const isSpan = joint !== undefined && ['–', '-', '—', '/'].includes(joint.text);
  if (isSpan && joint.glued && second?.glued && second.digits) {
    if (isYear(second) || /^\d{1,2}$/.test(second.digits.integer)) return at + 3;
  }
  return at + 1;
}

function skipDay(tokens: readonly Token[], at: number): number | undefined {
  const digits = tokens[at]?.digits;
  if (digits === undefined || digits.fraction !== '' || digits.integer.length > 2) return undefined;
  if (digits.amount < 1 || digits.amount > 31) return undefined;
  const suffix = tokens[at + 1];
  return suffix?.glued && daySuffixes.has(suffix.text) ? at + 2 : at + 1;
}

function skipYearBehind(tokens: readonly Token[], at: number): number {
  const year = tokens[at]?.text === ',' ? at + 1 : at;
  return isYear(tokens[year]) ? year + 1 : at;
}

function skipPoint(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '.' && tokens[at]?.glued ? at + 1 : at;
}

/** With a capital, or "may 5" would be a date. */
function isMonth(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital && months.has(token.text);
}
