import type { ComputedNumber } from '../model/computed-number.ts';
import { operations } from '../model/operations.ts';
import { showValue } from '../model/working.ts';
import { type Complaint, type Problem, problemAt } from '../problem/problem.ts';
import type { Reference } from '../prose/reference.ts';
import { agree } from '../quantity/agree.ts';
import type { Fault } from '../quantity/fault.ts';
import { parseQuantity } from '../quantity/parse-quantity.ts';

/**
 * A check of references against their numbers. The same words for the same number are weighed once,
 * however often they stand in the content.
 */
export function agreementCheck(): (reference: Reference, number: ComputedNumber) => Problem[] {
  const weighed = new Map<string, Complaint | undefined>();
  return ({ words, place }, number) => {
    const key = `${number.id}\n${words}`;
    if (!weighed.has(key)) weighed.set(key, weigh(words, number));
    const finding = weighed.get(key);
    return finding ? [problemAt(place, finding)] : [];
  };
}

/** What a writer may not see from the value alone. */
const remarks: Partial<Record<Fault, string>> = {
  level: ', a share and no change',
  ambiguous: '; “times more” is read in two ways',
};

/** What is wrong with words for a number, if anything. */
function weigh(words: string, number: ComputedNumber): Complaint | undefined {
  const value = `${showValue(number.value, number.unit)}${number.tied ? ', tied' : ''}`;
  const quantity = parseQuantity(words);
  if (!quantity) {
    return {
      rule: 'number-readable',
      found: words === '' ? 'no words' : `"${words}", which states no number`,
      wanted: `words for number ${number.id}, ${value}`,
      hint: 'put the number’s own words in the brackets, with their unit and nothing else',
    };
  }
  const { value: amount, unit, tied, countedFrom, operation } = number;
  const agreement = agree(quantity, amount, unit, {
    tied,
    countedFrom,
    isLevel: operations[operation].isLevel ?? false,
  });
  if (agreement.agrees) return undefined;
  return {
    rule: 'number-agrees',
    found: `"${words}"`,
    wanted: `what number ${number.id} says, ${value}${remarks[agreement.reason] ?? ''}`,
    hint: `${rowsOf(number)} — write "${agreement.suggestion}", or point to another number`,
  };
}

/** The cells that a number rests on: the first, and how many more. */
function rowsOf({ cells, working }: ComputedNumber): string {
  const [first] = cells;
  if (!first) return working;
  const place = `${first.file}:${first.row.line} ${first.column}`;
  if (cells.length === 1) return place;
  return `${place} and ${cells.length - 1} more: ${working.length > 90 ? `${working.slice(0, 89)}…` : working}`;
}
