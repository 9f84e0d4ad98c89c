/** Marks where a part of a build begins, for `npm run bench`. */
export function begin(part: string): void {
  performance.mark(`assay:${part}`);
}
