import type { Box } from '../box.ts';
import type { Label, Leader } from '../label.ts';
import type { Stroke } from './path-strokes.ts';

/** A number in a drawing that stands for words below it. */
export interface Badge {
  readonly number: number;
  /** Its middle, px. */
  readonly x: number;
  readonly y: number;
}

/** Words below a drawing, with what stands before them. */
export interface Footnote {
  readonly label: Label;
  readonly badge?: Badge;
  /** A sample of the outlines that the words name. */
  readonly sample?: Box;
}

/** The outline of where a mark stood before; a line where it has no width or no height. */
export interface Ghost extends Box {
  /** Whether it lies within the mark as it is now, and is drawn on it. */
  readonly isInside: boolean;
}

/** Annotations with places. */
export interface PlacedAnnotations {
  readonly bands: readonly Box[];
  readonly rules: readonly Stroke[];
  /** Outlines of where marks stood before: whole where marks are as long as their amounts, else a tick. */
  readonly ghosts: readonly Ghost[];
  /** Path data, one for each. */
  readonly brackets: readonly string[];
  readonly leaders: readonly Leader[];
  readonly labels: readonly (Label & { readonly isQuiet: boolean })[];
  readonly badges: readonly Badge[];
  readonly footnotes: readonly Footnote[];
  /** Of the drawing with what stands below it, px. */
  readonly height: number;
}
