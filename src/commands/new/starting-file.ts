/** A file that a command writes for an author to go on from. */
export interface StartingFile {
  /** In the content folder, e.g. "articles/talks.md". */
  readonly path: string;
  readonly text: string;
}
