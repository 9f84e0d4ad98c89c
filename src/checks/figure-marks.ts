import type { Dataset, Row } from '../model/dataset.ts';
import { selectRows } from '../model/select.ts';
import { listed } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { Figure } from '../reading/content.ts';
import { checkParts } from './figure-parts.ts';
import { checkRanks } from './figure-ranks.ts';

/** Every row that a figure is given has a mark in it, and one of its own: none is dropped in silence. */
export function checkMarks(figure: Figure, dataset: Dataset): Problem[] {
  const { drawing } = figure;
  const rows = selectRows(dataset, drawing.rows);
  const cell = (row: Row, column: string) => row.cells[column] as string;
  switch (drawing.kind) {
    case 'bar':
      return again(figure, rows, (row) => [cell(row, drawing.label)]);
    case 'bump':
    case 'line': {
      const { column, values } = drawing.steps;
      const steps = checkSteps(figure, values);
      if (steps.length > 0) return steps;
      const line = (row: Row) => (drawing.series ? [cell(row, drawing.series)] : []);
      return [
        ...leftOut(figure, ['steps', 'values'], rows, column, values),
        ...again(figure, rows, (row) => [...line(row), cell(row, column)]),
        ...(drawing.kind === 'bump' ? checkRanks(figure, drawing, rows) : []),
      ];
    }
    case 'range': {
      const { column, values } = drawing.measures;
      return [
        ...leftOut(figure, ['measures', 'values'], rows, column, values),
        ...again(figure, rows, (row) => [cell(row, drawing.label), cell(row, column)]),
      ];
    }
    case 'stack': {
      const { column, values, whole } = drawing.parts;
      const named = whole === undefined ? values : [...values, whole];
      const faults = [
        ...leftOut(figure, ['parts', 'values'], rows, column, named),
        ...again(figure, rows, (row) => [cell(row, drawing.label), cell(row, column)]),
      ];
      return faults.length > 0 ? faults : checkParts(figure, drawing, dataset);
    }
    case 'timeline': {
      const { column, values } = drawing.tracks;
      return leftOut(figure, ['tracks', 'values'], rows, column, values);
    }
  }
}

/** A step stands at the year that it names, and no two at one. */
function checkSteps(figure: Figure, steps: readonly string[]): Problem[] {
  const years = steps.map((step) => /\d{4}/.exec(step)?.[0]);
  return steps.flatMap((step, index) => {
    const year = years[index];
    const isLater = index === 0 || String(years[index - 1]) < String(year);
    if (year !== undefined && isLater) return [];
    return [
      problemAt(figure.placeOf(['steps', 'values', index]), {
        rule: 'figure-rows',
        found:
          year === undefined
            ? `the step "${step}" without a year`
            : `the year ${year} ${years.indexOf(year) === index ? `behind ${years[index - 1]}` : 'again'}`,
        wanted: 'steps that name a year each, in order',
        hint:
          year === undefined
            ? 'choose a column of years'
            : 'put the steps in order, each year once',
      }),
    ];
  });
}

/** Rows whose text is none of those listed would not be drawn. */
function leftOut(
  figure: Figure,
  path: readonly string[],
  rows: readonly Row[],
  column: string,
  values: readonly string[],
): Problem[] {
  const texts = new Set(rows.map((row) => row.cells[column] as string));
  return [...texts]
    .filter((text) => !values.includes(text))
    .map((text) =>
      problemAt(figure.placeOf(path), {
        rule: 'figure-rows',
        found: `no "${text}", which rows to be drawn have in "${column}"`,
        wanted: `all of ${listed(texts)}`,
        hint: 'list it, or leave the rows out with where: or except:',
      }),
    );
}

/** Rows with the same name would be drawn on top of each other, or not at all. */
function again(figure: Figure, rows: readonly Row[], nameOf: (row: Row) => string[]): Problem[] {
  const first = new Map<string, Row>();
  const { drawing } = figure;
  const couldBeLines = drawing.kind === 'bump' && drawing.series === undefined;
  return rows.flatMap((row) => {
    const name = nameOf(row).join(', ');
    const before = first.get(name);
    if (!before) {
      first.set(name, row);
      return [];
    }
    return [
      problemAt(figure.placeOf(['rows']), {
        rule: 'figure-rows',
        found: `"${name}" in line ${before.line} and again in line ${row.line}`,
        wanted: 'one row for each mark',
        hint: couldBeLines
          ? 'name the column of the lines in series:, or choose rows with where: or except:'
          : 'tell them apart with where: or except:',
      }),
    ];
  });
}
