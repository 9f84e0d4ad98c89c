import type { Dataset, Row } from '../model/dataset.ts';
import { markId } from '../model/figure-series.ts';
import { selectRows } from '../model/select.ts';
import { listed } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { Figure } from '../reading/content.ts';

/** Every row that a figure is given has a mark in it, and one of its own: none is dropped in silence. */
export function checkMarks(figure: Figure, dataset: Dataset): Problem[] {
  const { drawing } = figure;
  const rows = selectRows(dataset, drawing.rows);
  const cell = (row: Row, column: string) => row.cells[column] as string;
  switch (drawing.kind) {
    case 'bar':
      return again(figure, rows, (row) => [cell(row, drawing.label)]);
    case 'line': {
      const { column, values } = drawing.steps;
      const steps = checkSteps(figure, values);
      if (steps.length > 0) return steps;
      return [
        ...leftOut(figure, ['steps', 'values'], rows, column, values),
        ...again(figure, rows, (row) => [cell(row, drawing.series), cell(row, column)]),
      ];
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
  return rows.flatMap((row) => {
    const name = nameOf(row);
    const key = name.map(markId).join(' ');
    const before = first.get(key);
    if (!before) {
      first.set(key, row);
      return [];
    }
    return [
      problemAt(figure.placeOf(['rows']), {
        rule: 'figure-rows',
        found: `"${name.join(', ')}" in line ${before.line} and again in line ${row.line}`,
        wanted: 'one row for each mark',
        hint: 'tell them apart with where: or except:',
      }),
    ];
  });
}
