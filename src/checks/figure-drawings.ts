import { drawChart } from '../charts/draw.ts';
import { drawingWidths } from '../charts/frame.ts';
import { kindOf } from '../charts/kind-of.ts';
import { marksOf } from '../charts/marks.ts';
import { toSeries } from '../charts/to-series.ts';
import { toTable } from '../charts/to-table.ts';
import type { GroundArea } from '../model/area.ts';
import type { Dataset } from '../model/dataset.ts';
import { openingValue } from '../model/states.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { Figure } from '../reading/content.ts';
import type { FigureDescription } from '../schema/figure.ts';
import { drawingsOf } from './figure-states.ts';

/**
 * Makes all that pages show of a figure, in each state and at each width. What throws here would
 * else break the build, without a file or a line.
 */
export function checkDrawings(
  figure: Figure,
  dataset: Dataset,
  areas: ReadonlyMap<string, GroundArea>,
): Problem[] {
  return drawingsOf(figure).flatMap((drawing) => {
    const fault = faultOf(drawing, dataset, areas);
    if (fault === undefined) return [];
    const state = figure.states.find(({ value }) => value === openingValue(drawing));
    return [
      problemAt(state?.place ?? figure.place, {
        rule: 'figure-rows',
        found: `${figure.id}${state ? ` in the state "${state.value}"` : ''}, of which there is no ${fault}`,
        wanted: `rows that make a ${kindOf(drawing).noun}`,
        hint: 'correct what is named; if nothing is wrong with it, report this as a fault of the program',
      }),
    ];
  });
}

/** The first thing that cannot be made of a drawing, and why. */
function faultOf(
  drawing: FigureDescription,
  dataset: Dataset,
  areas: ReadonlyMap<string, GroundArea>,
): string | undefined {
  const kind = kindOf(drawing);
  const steps: readonly (readonly [what: string, make: () => unknown])[] = [
    ['series', () => toSeries(drawing, dataset, areas)],
    ['table', () => toTable(drawing, dataset)],
    ['list of marks', () => marksOf(drawing, dataset).map((mark) => kind.wordsOf(mark, drawing))],
    ...Object.values(drawingWidths).map(
      (width) =>
        [
          `drawing ${width} px wide`,
          () => drawChart(toSeries(drawing, dataset, areas), { width, name: drawing.title }),
        ] as const,
    ),
  ];
  for (const [what, make] of steps) {
    try {
      make();
    } catch (error) {
      return `${what}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return undefined;
}
