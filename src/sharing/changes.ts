import type { CompiledArticle } from '../prose/compile-content.ts';
import type { WordsTree } from '../prose/words-tree.ts';
import type { ChangeEntry } from '../reading/content.ts';
import { dateWords } from './date-words.ts';

/** A change as the log tells it. */
export interface LoggedChange {
  readonly entry: ChangeEntry;
  readonly note: WordsTree;
}

/** The log of an article, in the author's order. */
export function changesOf({ article, changes }: CompiledArticle): LoggedChange[] {
  return article.changes.flatMap((entry, index) => {
    const note = changes[index];
    return note ? [{ entry, note }] : [];
  });
}

/** What kinds of changes are called. */
export const changeNames = {
  correction: 'Correction',
  update: 'Update',
  clarification: 'Clarification',
} as const;

/** A change in plain words, as `Changes.astro` sets it. */
export function changeWords({ entry, note }: LoggedChange): string {
  const was = entry.was ? ` It said: “${entry.was}”.` : '';
  const now = entry.now ? ` It says now: “${entry.now}”.` : '';
  return `${changeNames[entry.kind]}, ${dateWords(entry.date)}: ${note.plain}${was}${now}`;
}

/** What articles have changed that concerns a figure. */
export function changesOfFigure(articles: readonly CompiledArticle[], id: string): LoggedChange[] {
  return articles.flatMap(changesOf).filter(({ entry }) => entry.figures?.includes(id));
}

/** What articles have changed that concerns a claim. */
export function changesOfClaim(articles: readonly CompiledArticle[], id: string): LoggedChange[] {
  return articles.flatMap(changesOf).filter(({ entry }) => entry.claims?.includes(id));
}
