import type { Dataset } from '../model/dataset.ts';
import { selectRows } from '../model/select.ts';
import type { CompiledArticle, CompiledContent } from '../prose/compile-content.ts';
import { claimsOf, figuresOf } from '../prose/reading-order.ts';
import type { Words } from '../reading/source-text.ts';
import { shortHash } from './short-hash.ts';
import type { StatedNumber } from './stated-numbers.ts';

/**
 * A short hash of all that an article says and of the data that it says it of, by which two copies on
 * paper are told apart.
 */
export function versionOf(
  compiled: CompiledArticle,
  content: CompiledContent,
  datasets: ReadonlyMap<string, Dataset>,
  numbers: readonly StatedNumber[],
): Promise<string> {
  const { article } = compiled;
  const typed = (words: readonly Words[]) => words.map((one) => one.typed);
  const figures = figuresOf(compiled).flatMap((id) => content.figures.get(id) ?? []);
  const claims = claimsOf(compiled).flatMap((id) => content.claims.get(id) ?? []);
  const parts = [
    typed([article.title, article.standfirst, ...article.inBrief, article.body]),
    article.changes.map(({ date, kind, note, was, now }) => [date, kind, note.typed, was, now]),
    figures.flatMap(({ figure, views }) => [
      typed([
        figure.title,
        figure.subtitle,
        figure.description,
        ...(figure.note ? [figure.note] : []),
        ...(figure.annotations ?? []),
      ]),
      views.map(({ drawing }) => {
        const dataset = datasets.get(drawing.rows.dataset);
        return dataset ? selectRows(dataset, drawing.rows).map(({ cells }) => cells) : [];
      }),
    ]),
    claims.map(({ claim }) => [claim.status, claim.statement.typed, claim.basis.typed]),
    numbers.map(({ number }) => [number.id, number.value]),
  ];
  return shortHash(parts);
}
