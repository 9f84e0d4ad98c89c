import type { Dataset } from '../model/dataset.ts';
import { listed, nearest } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { Figure } from '../reading/content.ts';
import type { Column } from '../schema/dataset.ts';

/** What a column must be to be used in a figure. */
interface Fit {
  readonly types: readonly Column['type'][];
  readonly unit?: Column['unit'];
}

interface ColumnUse extends Fit {
  readonly path: readonly string[];
  readonly column: string;
}

const names: Fit = { types: ['text', 'date', 'integer'] };
const texts: Fit = { types: ['text'] };
const lines: Fit = { types: ['text', 'integer'] };
const amounts: Fit = { types: ['number', 'integer'] };
const ranks: Fit = { types: ['integer'], unit: 'rank' };
const dates: Fit = { types: ['date'] };

/** The columns that a figure names are in its dataset, and of a kind that can be drawn so. */
export function checkColumns(figure: Figure, dataset: Dataset): Problem[] {
  return columnUses(figure).flatMap((use) => checkColumn(figure, dataset, use));
}

/** Which columns a figure of each kind names, and of what kind they must be. */
function columnUses({ drawing }: Figure): ColumnUse[] {
  const use = (fit: Fit, column: string | undefined, ...path: string[]) =>
    column === undefined ? [] : [{ ...fit, path, column }];
  const { states } = drawing;
  const ofStates = states ? use(names, states.column, 'states', 'column') : [];
  switch (drawing.kind) {
    case 'bar':
      return [
        ...use(names, drawing.label, 'label'),
        ...use(amounts, drawing.value, 'value'),
        ...ofStates,
      ];
    case 'bump':
      return [
        ...use(names, drawing.steps.column, 'steps', 'column'),
        ...use(ranks, drawing.rank, 'rank'),
        ...use(texts, drawing.tied, 'tied'),
        ...use(lines, drawing.series, 'series'),
        ...use(amounts, drawing.amount?.value, 'amount', 'value'),
        ...ofStates,
      ];
    case 'line':
      return [
        ...use(names, drawing.steps.column, 'steps', 'column'),
        ...use(amounts, drawing.value, 'value'),
        ...use(lines, drawing.series, 'series'),
        ...use(texts, drawing.pointLabel, 'pointLabel'),
        ...ofStates,
      ];
    case 'range':
      return [
        ...use(names, drawing.label, 'label'),
        ...use(texts, drawing.measures.column, 'measures', 'column'),
        ...use(amounts, drawing.value, 'value'),
        ...ofStates,
      ];
    case 'stack':
      return [
        ...use(names, drawing.label, 'label'),
        ...use(texts, drawing.parts.column, 'parts', 'column'),
        ...use(amounts, drawing.value, 'value'),
        ...ofStates,
      ];
    case 'timeline':
      return [
        ...use(dates, drawing.date, 'date'),
        ...use(texts, drawing.event, 'event'),
        ...use(texts, drawing.tracks.column, 'tracks', 'column'),
        ...ofStates,
      ];
  }
}

function checkColumn(figure: Figure, dataset: Dataset, use: ColumnUse): Problem[] {
  const column = dataset.columns[use.column];
  if (column && fits(column, use)) return [];
  const fitting = Object.entries(dataset.columns).flatMap(([name, other]) =>
    fits(other, use) ? [name] : [],
  );
  const meant = nearest(use.column, fitting);
  const kinds = use.types.join(' or ');
  return [
    problemAt(figure.placeOf(use.path), {
      rule: 'figure-rows',
      found: column
        ? unfit(use, column)
        : `the column "${use.column}", which ${dataset.id} has not`,
      wanted: `a column of ${kinds}${use.unit ? ` in unit ${use.unit}` : ''}: ${listed(fitting)}`,
      hint: meant ? `write "${meant}"` : 'name a column of the dataset',
    }),
  ];
}

function fits({ type, unit }: Column, fit: Fit): boolean {
  return fit.types.includes(type) && (fit.unit === undefined || fit.unit === unit);
}

/** What a column is, as far as it does not fit. */
function unfit({ column, types }: ColumnUse, { type, unit }: Column): string {
  if (!types.includes(type)) return `the column "${column}" of ${type}`;
  return `the column "${column}" ${unit ? `in unit ${unit}` : 'without a unit'}`;
}
