/** The numerals of a text as they stand there, e.g. ["3.8", "2025", "117,700"]. */
export function numeralsIn(words: string): string[] {
  return words.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

/**
 * What a cell says as a number, however it is printed: "3,800,000" and "3800000" are one, and so are
 * both signs for minus. `undefined` where it says something else.
 */
export function amountIn(cell: string): number | undefined {
  const plain = cell.replaceAll(/[,\u00a0\u202f ]/g, '').replace(/^\u2212/, '-');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
