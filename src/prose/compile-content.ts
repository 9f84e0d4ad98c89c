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

/** Makes something from words, or gives what was made from the same words before (see cache). */
export type Keep = <T>(kind: string, words: readonly Words[], make: () => T) => T;

const makeAlways: Keep = (_kind, _words, make) => make();

/** Compiles everything, entry by entry. */
export function compileContent(content: Content, keep: Keep = makeAlways): CompiledContent {
  return {
    articles: content.articles.map((article) => compileArticle(article, keep)),
    pages: content.pages.map((page) => ({
      page,
      ...keep('page', [page.title, page.body], () => ({
        title: compileWords(page.title),
        body: compileBody(page.body),
      })),
    })),
    figures: new Map([...content.figures].map(([id, figure]) => [id, compileFigure(figure, keep)])),
    claims: new Map(
      [...content.claims].map(([id, claim]) => [
        id,
        {
          claim,
          ...keep('claim', [claim.statement, claim.basis], () => ({
            statement: compileWords(claim.statement),
            basis: compileWords(claim.basis),
          })),
        },
      ]),
    ),
  };
}

function compileArticle(article: Article, keep: Keep): CompiledArticle {
  const { title, standfirst, inBrief, body } = article;
  const notes = article.changes.map(({ note }) => note);
  return {
    article,
    ...keep('article', [title, standfirst, ...inBrief, ...notes, body], () => ({
      title: compileWords(title),
      standfirst: compileWords(standfirst),
      inBrief: inBrief.map(compileWords),
      changes: notes.map(compileWords),
      body: compileBody(body),
    })),
  };
}

function compileFigure(figure: Figure, keep: Keep): CompiledFigure {
  const { title, subtitle, description, note } = figure;
  const words = [title, subtitle, description, ...(note ? [note] : [])];
  return {
    figure,
    ...keep('figure', words, () => ({
      title: compileWords(title),
      subtitle: compileWords(subtitle),
      description: compileWords(description),
      ...(note && { note: compileWords(note) }),
    })),
  };
}
