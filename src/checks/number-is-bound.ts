import { kindOf } from '../charts/kind-of.ts';
import { columnsOf } from '../charts/to-table.ts';
import { selectRows } from '../model/select.ts';
import { type Place, type Problem, problemAt } from '../problem/problem.ts';
import type {
  CompiledArticle,
  CompiledContent,
  CompiledFigure,
  CompiledView,
} from '../prose/compile-content.ts';
import type { Unbound } from '../prose/unbound.ts';
import { agree } from '../quantity/agree.ts';
import { findQuantities } from '../quantity/find-quantities.ts';
import { parseQuantity } from '../quantity/parse-quantity.ts';
import type { Unit } from '../quantity/unit.ts';
import { missing, type Value } from '../quantity/value.ts';
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
    return [
      ...unbound
        .filter((one) => !waivers.covers(one))
        .map((one) => report(one, ', or waive it in the front matter with a reason')),
      ...checkDescription(article.description, article.placeOf(['description']), stated(words)),
      ...waivers.unused(),
    ];
  });
  const pages = compiled.pages.flatMap(({ page, title, body }) => [
    ...[...title.unbound, ...body.unbound].map((one) => report(one)),
    ...checkDescription(page.description, page.placeOf(['description']), new Set()),
  ]);
  const figures = [...compiled.figures.values()].flatMap((figure) => [
    ...checkFigure(content, figure),
    ...checkAreaLabels(content, figure),
  ]);
  const claims = [...compiled.claims.values()].flatMap(({ statement, basis }) =>
    [...statement.unbound, ...basis.unbound].map((one) => report(one)),
  );
  return [...articles, ...pages, ...figures, ...claims];
}

/** Words that several states share must hold in each of them. */
function checkFigure(content: Content, { views }: CompiledFigure): Problem[] {
  const told = new Set<Unbound>();
  return views.flatMap((view) => {
    const drawn = drawnValues(content, view);
    // What cannot be read cannot be compared, and is a problem already.
    if (!drawn) return [];
    return [view.title, view.subtitle, view.description, view.note, ...view.annotations]
      .flatMap((words) => words?.unbound ?? [])
      .filter((one) => !told.has(one) && !isDrawn(one, drawn))
      .map((one) => {
        told.add(one);
        const which = view.state ? ` for "${view.state.value}"` : '';
        return report(one, '', `: no value that the figure draws${which} says that`);
      });
  });
}

/** What shaded ground is called stands on the map as plain words: its numbers are ones that the figure's words bind or cite. */
function checkAreaLabels(content: Content, { figure, ...view }: CompiledFigure): Problem[] {
  const words = [view.title, view.subtitle, view.description, view.note, ...view.annotations];
  const bound = new Set(
    words.flatMap((tree) => tree?.references ?? []).map((reference) => reference.words),
  );
  const areas = kindOf(figure.drawing).areaUses?.(figure.drawing) ?? [];
  return areas.flatMap(({ id, path }) =>
    findQuantities(content.areas.get(id)?.label ?? '')
      .filter(({ quantity }) => !bound.has(quantity.words))
      .map(({ quantity }) =>
        problemAt(figure.placeOf(path), {
          rule: 'number-is-bound',
          found: `"${quantity.words}" in the label of the area ${id}`,
          wanted: 'numbers that the words of the figure bind or cite in the same words',
          hint: `bind it in the note of the figure, or leave it out of areas/${id}.yaml`,
        }),
      ),
  );
}

function report({ words, place }: Unbound, orElse = '', why = ''): Problem {
  return problemAt(place, {
    rule: 'number-is-bound',
    found: `"${words}" by itself${why}`,
    wanted: 'a number that is bound to the data or enclosed by its citation',
    hint: `write [${words}](number:…) or [${words}](cite:…)${orElse}`,
  });
}

/** The words that an article binds or cites, as they stand. */
function stated(words: Omit<CompiledArticle, 'article'>): Set<string> {
  const parts = [
    words.title,
    words.standfirst,
    ...words.inBrief,
    ...words.body.parts.filter((part) => 'references' in part),
  ];
  return new Set(parts.flatMap(({ references }) => references.map((reference) => reference.words)));
}

/** A description goes to search results as plain words: its numbers are ones that the text binds in the same words. */
function checkDescription(
  description: string | undefined,
  place: Place,
  bound: ReadonlySet<string>,
): Problem[] {
  return findQuantities(description ?? '')
    .map(({ quantity }) => quantity.words)
    .filter((words) => !bound.has(words))
    .map((words) =>
      problemAt(place, {
        rule: 'number-is-bound',
        found: `"${words}" in the description`,
        wanted: 'numbers that the text binds or cites in the same words',
        hint: 'say it as the text says it, or leave the number out',
      }),
    );
}

interface Drawn {
  readonly value: Value;
  readonly unit: Unit;
}

/** The amounts that a figure draws; `undefined` if its rows cannot be had. */
function drawnValues(content: Content, { drawing }: CompiledView): Drawn[] | undefined {
  const dataset = content.datasets.get(drawing.rows.dataset);
  if (!dataset) return undefined;
  const columns = columnsOf(drawing).filter((name) => dataset.columns[name]?.unit);
  const selection = drawing.rows;
  const named = [...Object.keys(selection.where), ...Object.keys(selection.except)];
  if (named.some((name) => !Object.hasOwn(dataset.columns, name))) return undefined;
  // Where marks stood before is drawn as well.
  const before = drawing.annotations.flatMap(({ ghost }) => {
    const known = Object.keys(ghost?.where ?? {}).every((name) =>
      Object.hasOwn(dataset.columns, name),
    );
    if (!ghost || !known) return [];
    const where = Object.entries(ghost.where).map(([name, text]) => [name, [text]] as const);
    return selectRows(dataset, {
      ...selection,
      where: { ...selection.where, ...Object.fromEntries(where) },
    });
  });
  return [...selectRows(dataset, selection), ...before].flatMap((row) =>
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
