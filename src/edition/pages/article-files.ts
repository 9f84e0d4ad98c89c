import { articleContext } from '../../prose/article-context.ts';
import type { Edition } from '../edition.ts';
import type { EditionArticle } from '../edition-article.ts';
import { type FigureData, figureData } from '../figure-data.ts';
import { type NumberFacts, numberFacts } from '../number-facts.ts';
import { numberReports } from '../number-reports.ts';

/** The figures of an article as data: marks in words, and states in the article's own setting. */
export function articleFigures(
  article: EditionArticle,
  edition: Edition,
): Readonly<Record<string, FigureData>> {
  const { content } = edition;
  return Object.fromEntries(
    article.figures.map((id) => {
      const context = {
        ...articleContext(content, article.compiled, article.citations),
        // The page has the anchor of each number already.
        number: (number: string) => ({ address: `numbers/#${number}`, isAgain: true }),
      };
      return [id, figureData(edition.figure(id), content, context)];
    }),
  );
}

/** The numbers of an article as data: what the cards in its text say. */
export function articleNumbers(
  article: EditionArticle,
  edition: Edition,
): Readonly<Record<string, NumberFacts>> {
  const { content, site } = edition;
  const { datasets } = content;
  return numberFacts(article.numbers, {
    datasets,
    base: site.base,
    drawn: [...new Set(article.figures.map((id) => edition.figure(id).opening.dataset))],
    reports: numberReports(article, edition),
  });
}
