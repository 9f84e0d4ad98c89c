import { descriptionInWords } from '../description.ts';
import type { DrawnView, EditionView } from '../edition-figure.ts';
import { measures } from './heights.ts';

/** What a figure is as wide as on paper. */
export type PaperMeasure = 'column' | 'sheet';

/** Points to a px. */
const points = 0.75;
/**
 * Letters of drawings are 13 px, or 9.75 points, which is more than the words around them have. They
 * are drawn for so much more room and set so much smaller: 7.6 points, and 7 at the least.
 */
const scale = 0.78;
/** Higher than this, a drawing leaves a side no room for words, points. */
const low: Readonly<Record<PaperMeasure, number>> = { column: 260, sheet: 240 };

/** A drawing made for its place on paper, and its height there in points. */
export function drawOnPaper(
  view: EditionView,
  measure: PaperMeasure,
): DrawnView & { readonly points: number } {
  const width = Math.round(measures[measure] / points / scale);
  const drawn = view.drawn(width, drawingName(view));
  return { ...drawn, points: drawn.height * scale * points };
}

/** What who does not see a drawing is told. */
export function drawingName(view: EditionView): string {
  return `${view.title.plain}. ${descriptionInWords(view)}`;
}

/** Whether a drawing leaves room for words. */
export function isLow(view: EditionView, measure: PaperMeasure): boolean {
  return drawOnPaper(view, measure).points <= low[measure];
}
