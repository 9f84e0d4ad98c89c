import { columnsOf } from '../model/figure-table.ts';
import { selectRows } from '../model/select.ts';
import { missing, type Value } from '../model/value.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledContent, CompiledFigure } from '../prose/compile-content.ts';
import type { Unbound } from '../prose/unbound.ts';
import { agree } from '../quantity/agree.ts';
import { parseQuantity } from '../quantity/parse-quantity.ts';
import type { Unit } from '../quantity/unit.ts';
import type { Content } from '../reading/content.ts';
import { Waivers } from './waivers.ts';

/** Numbers in the text are bound, cited or waived; those of a figure may also say what it draws. */
export function checkBound(content: Content, compiled: CompiledContent): Problem[] {
  const articles = compiled.articles.flatMap(({ article, ...words }) => {
    const waivers = new Waivers(article.waivers, (path) => article.placeOf(path));
    const unbound = [
      words.title,
      words.standfirst,
      ...words.inBrief,
      words.body,
      ...words.changes,
    ].flatMap((part) => part.unbound);
    return [...unbound.filter((one) => !waivers.covers(one)).map(report), ...waivers.unused()];
  });
  const pages = compiled.pages.flatMap(({ title, body }) =>
    [...title.unbound, ...body.unbound].map(report),
  );
  const figures = [...compiled.figures.values()].flatMap((figure) => {
    const drawn = drawnValues(content, figure);
    return [figure.title, figure.subtitle, figure.description, figure.note]
      .flatMap((words) => words?.unbound ?? [])
      .filter((one) => !isDrawn(one, drawn))
      .map((one) => report(one, 'no value that the figure draws says that'));
  });
  const claims = [...compiled.claims.values()].flatMap(({ statement, basis }) =>
    [...statement.unbound, ...basis.unbound].map(report),
  );
  return [...articles, ...pages, ...figures, ...claims];
}

function report({ words, place }: Unbound, why: unknown): Problem {
  return problemAt(place, {
    rule: 'number-is-bound',
    found: `"${words}" by itself${typeof why === 'string' ? `: ${why}` : ''}`,
    wanted: 'a number that is bound to the data or enclosed by its citation',
    hint: `write [${words}](number:…) or [${words}](cite:…), or waive it in the front matter with a reason`,
  });
}

interface Drawn {
  readonly value: Value;
  readonly unit: Unit;
}

/** The amounts that a figure draws. */
function drawnValues(content: Content, { figure }: CompiledFigure): Drawn[] {
  const dataset = content.datasets.get(figure.drawing.rows.dataset);
  if (!dataset) return [];
  const columns = columnsOf(figure.drawing).filter((name) => dataset.columns[name]?.unit);
  const selection = figure.drawing.rows;
  const named = [...Object.keys(selection.where), ...Object.keys(selection.except)];
  if (named.some((name) => !Object.hasOwn(dataset.columns, name))) return [];
  return selectRows(dataset, selection).flatMap((row) =>
    columns.map((name) => ({
      value: row.values[name] ?? missing,
      unit: dataset.columns[name]?.unit as Unit,
    })),
  );
}

function isDrawn({ words }: Unbound, drawn: readonly Drawn[]): boolean {
  const quantity = parseQuantity(words);
  return (
    quantity !== undefined && drawn.some(({ value, unit }) => agree(quantity, value, unit).agrees)
  );
}
