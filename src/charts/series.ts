/** What is drawn: the values of one state of a figure, in the form that its kind gives them. */
export interface Series {
  /** The name of its kind. */
  readonly kind: string;
}
