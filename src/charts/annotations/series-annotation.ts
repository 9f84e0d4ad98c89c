/** An amount in the unit that the figure prints, or the text of a step, of a row or of a date. */
export type Spot = { readonly amount: number } | { readonly text: string };

interface Worded {
  /** Without markup. */
  readonly words: string;
}

/** A mark, and what it is called where words cannot stand at it. */
interface AtMark {
  readonly mark: string;
  readonly name: string;
}

/** A line right across the drawing. */
export interface RuleAnnotation extends Worded {
  readonly form: 'rule';
  readonly at: Spot;
}

/** A stretch right across it. */
export interface BandAnnotation extends Worded {
  readonly form: 'band';
  readonly from: Spot;
  readonly to: Spot;
}

/** A bracket over several steps, rows or dates; without an end it is open, to where the drawing ends. */
export interface BracketAnnotation extends Worded {
  readonly form: 'bracket';
  readonly from: string;
  readonly to?: string;
}

/** Words at a mark. */
export interface NoteAnnotation extends Worded, AtMark {
  readonly form: 'note';
}

/** Where marks stood before: an outline for each of those that are drawn now. */
export interface GhostAnnotation extends Worded {
  readonly form: 'ghost';
  readonly before: readonly (AtMark & { readonly amount: number })[];
}

/** What is written and drawn on a drawing besides its marks, resolved: where it stands, and its words. */
export type Annotation =
  | RuleAnnotation
  | BandAnnotation
  | BracketAnnotation
  | NoteAnnotation
  | GhostAnnotation;
