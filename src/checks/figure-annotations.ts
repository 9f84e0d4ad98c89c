import { annotationFaults } from '../charts/annotations/annotation-faults.ts';
import { kindOf } from '../charts/kind-of.ts';
import { marksOf } from '../charts/marks.ts';
import type { ComputedNumber } from '../model/computed-number.ts';
import type { Dataset } from '../model/dataset.ts';
import { openingValue } from '../model/states.ts';
import { type Path, type Place, type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledContent, CompiledView } from '../prose/compile-content.ts';
import { dimensionOf, toCanonical, type Unit } from '../quantity/unit.ts';
import { amountOf } from '../quantity/value.ts';
import { withCommas } from '../quantity/with-commas.ts';
import type { Content, Figure } from '../reading/content.ts';
import type { FigureDescription } from '../schema/figure.ts';
import { drawingsOf } from './figure-states.ts';
import type { WorkedNumbers } from './work-numbers.ts';

interface Wanted {
  readonly amount: number;
  readonly unit: Unit;
}

/** Annotations stand at what a figure draws, in each of its states. */
export function checkAnnotations(figure: Figure, dataset: Dataset): Problem[] {
  return drawingsOf(figure).flatMap((drawing) =>
    annotationFaults(drawing, dataset, kindOf(drawing)).map(({ path, ...words }) =>
      problemAt(placeIn(figure, drawing, path), { rule: 'figure-annotations', ...words }),
    ),
  );
}

/** An amount at which no mark stands is one that the words beside it are bound to. */
export function checkAnnotatedAmounts(
  content: Content,
  compiled: CompiledContent,
  worked: WorkedNumbers,
): Problem[] {
  return [...compiled.figures.values()].flatMap(({ figure, views }) => {
    const dataset = content.datasets.get(figure.drawing.rows.dataset);
    if (!dataset) return [];
    return views.flatMap((view) => checkView(figure, view, dataset, worked));
  });
}

function checkView(
  figure: Figure,
  view: CompiledView,
  dataset: Dataset,
  worked: WorkedNumbers,
): Problem[] {
  const { drawing } = view;
  const printed = kindOf(drawing).amounts(drawing);
  const unit = printed && dataset.columns[printed.value]?.unit;
  if (!unit) return [];
  return drawing.annotations.flatMap(({ line, band }, index) => {
    const amounts = [
      ...(line?.value === undefined ? [] : [{ amount: line.value, path: ['line', 'value'] }]),
      ...(band?.values ?? []).map((amount, at) => ({ amount, path: ['band', 'values', at] })),
    ];
    const bound = (view.annotations[index]?.references ?? []).flatMap(({ scheme, id }) => {
      const number = scheme === 'number' ? worked.numbers.get(id) : undefined;
      return number ? [number] : [];
    });
    return amounts.flatMap(({ amount, path }) => {
      if (amount === 0 || isDrawn(amount, drawing, dataset)) return [];
      if (bound.some((number) => comesTo(number, { amount, unit }))) return [];
      return [
        problemAt(placeIn(figure, drawing, [index, ...path]), {
          rule: 'figure-annotations',
          found: `${withCommas(amount)}, which no row drawn has, and no number that text: binds`,
          wanted: 'an amount that comes from the data',
          hint: 'bind the number in text: that comes to it, or correct the amount',
        }),
      ];
    });
  });
}

function isDrawn(amount: number, drawing: FigureDescription, dataset: Dataset): boolean {
  return marksOf(drawing, dataset).some(({ row, column }) => {
    const value = row.values[column];
    return value !== undefined && amountOf(value) === amount;
  });
}

function comesTo({ value, unit }: ComputedNumber, wanted: Wanted): boolean {
  const amount = amountOf(value);
  return (
    amount !== undefined &&
    dimensionOf(unit) === dimensionOf(wanted.unit) &&
    toCanonical(amount, unit) === toCanonical(wanted.amount, wanted.unit)
  );
}

/** Where a value of an annotation stands: in the list of its state, or in that of the figure. */
function placeIn(
  { placeOf, drawing: { states } }: Figure,
  drawing: FigureDescription,
  path: Path,
): Place {
  const value = openingValue(drawing);
  const index = states?.values.findIndex((state) => state.value === value) ?? -1;
  const isOwn = index >= 0 && states?.values[index]?.annotations !== undefined;
  const list = isOwn ? ['states', 'values', index, 'annotations'] : ['annotations'];
  return placeOf([...list, ...path]);
}
