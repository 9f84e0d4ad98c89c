import { type ColumnFit, type ColumnUse, fits, use } from '../charts/column-use.ts';
import { kindOf } from '../charts/kind-of.ts';
import type { Dataset } from '../model/dataset.ts';
import { listed, nearestWord } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { Figure } from '../reading/content.ts';
import type { Column } from '../schema/dataset-description.ts';

/** The columns that a figure names are in its dataset, and of a type that can be drawn so. */
export function checkColumns(figure: Figure, dataset: Dataset): Problem[] {
  const { drawing } = figure;
  return [
    ...kindOf(drawing).columnUses(drawing),
    ...use(fits.names, drawing.states?.column, 'states', 'column'),
  ].flatMap((one) => checkColumn(figure, dataset, one));
}

function checkColumn(figure: Figure, dataset: Dataset, wanted: ColumnUse): Problem[] {
  const column = dataset.columns[wanted.column];
  if (column && isFit(column, wanted)) return [];
  const fitting = Object.entries(dataset.columns).flatMap(([name, other]) =>
    isFit(other, wanted) ? [name] : [],
  );
  const meant = nearestWord(wanted.column, fitting);
  const kinds = wanted.types.join(' or ');
  return [
    problemAt(figure.placeOf(wanted.path), {
      rule: 'figure-rows',
      found: column
        ? unfit(wanted, column)
        : `the column "${wanted.column}", which ${dataset.id} has not`,
      wanted: `a column of ${kinds}${wanted.unit ? ` in unit ${wanted.unit}` : ''}: ${listed(fitting)}`,
      hint: meant ? `write "${meant}"` : 'name a column of the dataset',
    }),
  ];
}

function isFit({ type, unit }: Column, fit: ColumnFit): boolean {
  return fit.types.includes(type) && (fit.unit === undefined || fit.unit === unit);
}

/** What a column is, as far as it does not fit. */
function unfit({ column, types }: ColumnUse, { type, unit }: Column): string {
  if (!types.includes(type)) return `the column "${column}" of ${type}`;
  return `the column "${column}" ${unit ? `in unit ${unit}` : 'without a unit'}`;
}
