import type { CompiledArticle } from '../prose/compile-content.ts';
import type { WordsTree } from '../prose/words-tree.ts';
import type { ChangeEntry } from '../reading/content.ts';

/** A change as the log tells it. */
export interface LoggedChange {
  readonly entry: ChangeEntry;
  readonly note: WordsTree;
  /** The article whose log it stands in. */
  readonly article: CompiledArticle;
}

/** The log of an article, in the author's order. */
export function changesOf(article: CompiledArticle): LoggedChange[] {
  return article.article.changes.flatMap((entry, index) => {
    const note = article.changes[index];
    return note ? [{ entry, note, article }] : [];
  });
}

/** What kinds of changes are called. */
export const changeNames = {
  correction: 'Correction',
  update: 'Update',
  clarification: 'Clarification',
} as const;

export type ChangeName = (typeof changeNames)[keyof typeof changeNames];

/** The day of the last change, e.g. "2025-04-02"; none where nothing has changed. */
export function lastChange(changes: readonly { readonly date: string }[]): string | undefined {
  return changes
    .map(({ date }) => date)
    .sort()
    .at(-1);
}
