import type { Problem } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import { wordsOfFigure } from '../prose/reading-order.ts';
import type { Content } from '../reading/content.ts';

/** Markdown that pages cannot set, in bodies and in every worded field. */
export function checkWords(_: Content, compiled: CompiledContent): Problem[] {
  return [
    ...compiled.articles.flatMap((article) => [
      article.title,
      article.standfirst,
      ...article.inBrief,
      ...article.changes,
      article.body,
    ]),
    ...compiled.pages.flatMap((page) => [page.title, page.body]),
    ...[...compiled.figures.values()].flatMap(wordsOfFigure),
    ...[...compiled.claims.values()].flatMap((claim) => [claim.statement, claim.basis]),
  ].flatMap((words) => words.problems);
}
