const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date in words, whatever the locale of the machine: "2025-03-31" as "31 March 2025", "2025-03" as "March 2025". */
export function dateWords(date: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  return [day && String(Number(day)), month && months[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
}

/** The same in the text of a page, where the day stays with its month at the end of a line. */
export function dateOnPage(date: string): string {
  return dateWords(date).replace(' ', '\u00a0');
}
