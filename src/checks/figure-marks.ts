import { kindOf } from '../charts/kind-of.ts';
import type { Dataset } from '../model/dataset.ts';
import { selectRows } from '../model/select.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { Figure } from '../reading/content.ts';

/** Every row that a figure is given has a mark in it, and one of its own: none is dropped in silence. */
export function checkMarks({ drawing, placeOf }: Figure, dataset: Dataset): Problem[] {
  return kindOf(drawing)
    .faults(drawing, selectRows(dataset, drawing.rows), dataset)
    .map(({ path, place, ...words }) =>
      problemAt(place ?? placeOf(path), { rule: 'figure-rows', ...words }),
    );
}
