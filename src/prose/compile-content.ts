import type { Article, ClaimEntry, Content, Figure, Page } from '../reading/content.ts';
import type { Words } from '../reading/source-text.ts';
import { type Body, compileBody } from './compile-body.ts';
import { compileWords, type WordsTree } from './words-tree.ts';

export interface CompiledArticle {
  readonly article: Article;
  readonly title: WordsTree;
  readonly standfirst: WordsTree;
  readonly inBrief: readonly WordsTree[];
  readonly changes: readonly WordsTree[];
  readonly body: Body;
}

export interface CompiledPage {
  readonly page: Page;
  readonly title: WordsTree;
  readonly body: Body;
}

export interface CompiledFigure {
  readonly figure: Figure;
  readonly title: WordsTree;
  readonly subtitle: WordsTree;
  readonly description: WordsTree;
  readonly note?: WordsTree;
}

export interface CompiledClaim {
  readonly claim: ClaimEntry;
  readonly statement: WordsTree;
  readonly basis: WordsTree;
}

/** All words of the content, taken apart. */
export interface CompiledContent {
  readonly articles: readonly CompiledArticle[];
  readonly pages: readonly CompiledPage[];
  readonly figures: ReadonlyMap<string, CompiledFigure>;
  readonly claims: ReadonlyMap<string, CompiledClaim>;
}

/** Compiles everything; `compile` may be one that keeps what it made (see cache). */
export function compileContent(
  content: Content,
  compile: (body: Words) => Body = compileBody,
): CompiledContent {
  return {
    articles: content.articles.map((article) => ({
      article,
      title: compileWords(article.title),
      standfirst: compileWords(article.standfirst),
      inBrief: article.inBrief.map(compileWords),
      changes: article.changes.map((change) => compileWords(change.note)),
      body: compile(article.body),
    })),
    pages: content.pages.map((page) => ({
      page,
      title: compileWords(page.title),
      body: compile(page.body),
    })),
    figures: new Map(
      [...content.figures].map(([id, figure]) => [
        id,
        {
          figure,
          title: compileWords(figure.title),
          subtitle: compileWords(figure.subtitle),
          description: compileWords(figure.description),
          ...(figure.note && { note: compileWords(figure.note) }),
        },
      ]),
    ),
    claims: new Map(
      [...content.claims].map(([id, claim]) => [
        id,
        { claim, statement: compileWords(claim.statement), basis: compileWords(claim.basis) },
      ]),
    ),
  };
}
