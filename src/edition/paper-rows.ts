/** Figures that stand beside each other on paper, or one that takes the whole width. */
export type PaperRow<Figure> =
  | { readonly kind: 'pair'; readonly figures: readonly [Figure, Figure] }
  | { readonly kind: 'single'; readonly figure: Figure };

/**
 * Sets figures in rows, in their order: two beside each other, and one over the whole width where
 * it has no neighbour or where `isTall` says that a column would make a tower of it.
 */
export function toPaperRows<Figure>(
  figures: readonly Figure[],
  isTall: (figure: Figure) => boolean,
): PaperRow<Figure>[] {
  const rows: PaperRow<Figure>[] = [];
  for (let index = 0; index < figures.length; index += 1) {
    const [figure, next] = [figures[index] as Figure, figures[index + 1]];
    if (next !== undefined && !isTall(figure) && !isTall(next)) {
      rows.push({ kind: 'pair', figures: [figure, next] });
      index += 1;
    } else {
      rows.push({ kind: 'single', figure });
    }
  }
  return rows;
}
