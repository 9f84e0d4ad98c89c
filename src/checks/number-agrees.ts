import type { ComputedNumber } from '../model/computed-number.ts';
import { showValue } from '../model/working.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { Reference } from '../prose/reference.ts';
import { type Agreement, agree } from '../quantity/agree.ts';
import { parseQuantity } from '../quantity/parse-quantity.ts';

/** Holds the words of one reference against the number that it points to. */
export function checkAgreement(reference: Reference, number: ComputedNumber): Problem[] {
  const { words, place } = reference;
  const value = `${showValue(number.value, number.unit)}${number.tied ? ', tied' : ''}`;
  const quantity = parseQuantity(words);
  if (!quantity) {
    return [
      problemAt(place, {
        rule: 'number-readable',
        found: words === '' ? 'no words' : `"${words}", which states no number`,
        wanted: `words for number ${number.id}, ${value}`,
        hint: 'put the number’s own words in the brackets, with their unit and nothing else',
      }),
    ];
  }
  const agreement = agree(quantity, number.value, number.unit, number.tied);
  if (agreement.agrees) return [];
  return [
    problemAt(place, {
      rule: 'number-agrees',
      found: `"${words}"`,
      wanted: `what number ${number.id} says, ${value}`,
      hint: `${rowsOf(number)} — ${cure(agreement)}, or point to another number`,
    }),
  ];
}

function cure({ suggestion }: Extract<Agreement, { agrees: false }>): string {
  return `write "${suggestion}"`;
}

/** The cells that a number rests on: the first, and how many more. */
function rowsOf({ cells, working }: ComputedNumber): string {
  const [first] = cells;
  if (!first) return working;
  const place = `${first.file}:${first.row.line} ${first.column}`;
  if (cells.length === 1) return place;
  return `${place} and ${cells.length - 1} more: ${working.length > 90 ? `${working.slice(0, 89)}…` : working}`;
}
