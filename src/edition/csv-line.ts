/** What RFC 4180 has in quotes. */
const special = /[",\r\n]/;

/** A row of cells as RFC 4180 writes it, with the end of its line; `toQuote` finds the cells that stand in quotes. */
export function csvLine(cells: readonly string[], toQuote = special): string {
  const written = cells.map((cell) =>
    toQuote.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${written.join(',')}\r\n`;
}
