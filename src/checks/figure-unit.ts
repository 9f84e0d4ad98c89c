import { toDisplay } from '../charts/display.ts';
import { kindOf } from '../charts/kind-of.ts';
import type { Dataset } from '../model/dataset.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import { parseQuantity } from '../quantity/parse-quantity.ts';
import { dimensionOf, toCanonical } from '../quantity/unit.ts';
import { unitName } from '../quantity/unit-name.ts';
import { withCommas } from '../quantity/with-commas.ts';
import type { Figure } from '../reading/content.ts';

/**
 * A drawing prints amounts divided by a scale, with words for the unit: both together must come back
 * to the amount. "million tonnes" of a column in tonnes does; "tonnes" of a column in kilotonnes, or
 * "dollars" of one in tonnes, does not.
 */
export function checkUnit(figure: Figure, dataset: Dataset): Problem[] {
  const printed = kindOf(figure.drawing).amounts(figure.drawing);
  if (!printed) return [];
  const unit = dataset.columns[printed.value]?.unit ?? 'count';
  const { divisor, unit: words } = toDisplay(printed.display);
  const said = parseQuantity(`5 ${words}`);
  const dimension = said?.dimension;
  const isCount = dimensionOf(unit) === 'count';
  // What is counted may be anything: bicycles, deposits, votes.
  if (isCount && (dimension === undefined || dimension === 'count')) return [];
  const fits = dimension === dimensionOf(unit) && said?.stated === toCanonical(5 * divisor, unit);
  if (fits) return [];
  const name = unitName(unit);
  const inWords = name === undefined ? '' : `, "${name}"`;
  return [
    problemAt(figure.placeOf(printed.path), {
      rule: 'figure-unit',
      found: `"${words}" for amounts in ${unit} divided by ${withCommas(divisor)}`,
      wanted: `words and a scale that come to the column’s unit, ${unit}`,
      hint: `write the unit in full${inWords}, and the scale by which it is divided`,
    }),
  ];
}
