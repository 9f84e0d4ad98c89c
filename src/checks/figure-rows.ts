import type { NamedArea } from '../charts/figure-fault.ts';
import { kindOf } from '../charts/kind-of.ts';
import type { Dataset } from '../model/dataset.ts';
import { selectRows } from '../model/select.ts';
import { openingValue } from '../model/states.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content, Figure } from '../reading/content.ts';
import { checkAnnotations } from './figure-annotations.ts';
import { checkColumns } from './figure-columns.ts';
import { checkDrawings } from './figure-drawings.ts';
import { checkMarks } from './figure-marks.ts';
import { checkNames } from './figure-names.ts';
import { checkStates, drawingsOf } from './figure-states.ts';
import { checkTexts } from './figure-texts.ts';
import { checkUnit } from './figure-unit.ts';
import { checkKnownId } from './known-id.ts';
import { checkSelection } from './selection.ts';

/** What a figure names is in its dataset: columns of the right kind, texts that occur, rows to draw. */
export function checkFigureRows(content: Content, _: CompiledContent): Problem[] {
  return [...content.figures.values()].flatMap((figure) => {
    const { rows } = figure.drawing;
    const dataset = content.datasets.get(rows.dataset);
    if (!dataset) {
      return checkKnownId(content, 'dataset', rows.dataset, figure.placeOf(['rows', 'dataset']));
    }
    const unknown = checkAreas(content, figure);
    // An area that cannot be read is a problem already, and nothing can be drawn of it.
    if (unknown.length > 0 || !areAreasRead(content, figure)) return unknown;
    return firstFault([
      () =>
        checkSelection(dataset, rows, (path) => figure.placeOf(['rows', ...path]), 'figure-rows'),
      () => checkColumns(figure, dataset),
      () => checkStates(figure, dataset),
      () => checkTexts(figure, dataset),
      () => checkDrawn(figure, dataset),
      () => checkAnnotations(figure, dataset),
      () => checkDrawings(figure, dataset, content.areas),
    ]);
  });
}

function areAreasRead({ areas }: Content, { drawing }: Figure): boolean {
  return areaUses(drawing).every(({ id }) => areas.has(id));
}

function areaUses(drawing: Figure['drawing']): NamedArea[] {
  return kindOf(drawing).areaUses?.(drawing) ?? [];
}

function checkAreas(content: Content, { drawing, placeOf }: Figure): Problem[] {
  return areaUses(drawing).flatMap(({ id, path }) =>
    checkKnownId(content, 'area', id, placeOf(path)),
  );
}

/** The problems of the first check that finds any: what comes later stands on what came before. */
function firstFault(checks: readonly (() => Problem[])[]): Problem[] {
  for (const check of checks) {
    const problems = check();
    if (problems.length > 0) return problems;
  }
  return [];
}

/** In each state there is something to draw, and all of it is drawn. */
function checkDrawn(figure: Figure, dataset: Dataset): Problem[] {
  const views = drawingsOf(figure).map((drawing): Figure => ({ ...figure, drawing }));
  return firstFault([
    () => views.flatMap((view) => checkAnyRow(view, dataset)),
    () => each(views, (view) => checkNames(view, selectRows(dataset, view.drawing.rows))),
    () => [...checkUnit(figure, dataset), ...each(views, (view) => checkMarks(view, dataset))],
  ]);
}

/** What is wrong in several states is said once. */
function each(views: readonly Figure[], check: (view: Figure) => Problem[]): Problem[] {
  const problems = views.flatMap(check);
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function checkAnyRow({ drawing, states, placeOf }: Figure, dataset: Dataset): Problem[] {
  if (selectRows(dataset, drawing.rows).length > 0) return [];
  const state = states.find(({ value }) => value === openingValue(drawing));
  return [
    problemAt(state?.place ?? placeOf(['rows']), {
      rule: 'figure-rows',
      found: `no row of ${dataset.id}${state ? ` for the state "${state.value}"` : ''}`,
      wanted: 'at least one row to draw',
      hint: `loosen where: or except:${state ? ', or leave the state out' : ''}`,
    }),
  ];
}
