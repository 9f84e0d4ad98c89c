import type { Annotation } from './annotations/series-annotation.ts';

/** What is drawn: the values of one state of a figure, in the form that its kind gives them. */
export interface Series {
  /** The name of its kind. */
  readonly kind: string;
  /** What is written and drawn on it besides its marks; every kind leaves them to the house. */
  readonly annotations?: readonly Annotation[];
  /** Amounts that annotations of any state stand at, in the unit that the figure prints: its scale has room for them. */
  readonly reach?: readonly number[];
}
