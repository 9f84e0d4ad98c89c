import { average } from '../../../src/model/arithmetic.ts';
import { overAmounts } from '../../../src/model/operations/over-amounts.ts';
import { amountOf } from '../../../src/quantity/value.ts';

/** A toy: the middle one, or the mean of the two in the middle. It stands as deep here as where it is put. */
export const median = overAmounts({
  word: 'Median',
  sign: ', ',
  combine(values) {
    const sorted = values.toSorted((a, b) => (amountOf(a) ?? 0) - (amountOf(b) ?? 0));
    const middle = (sorted.length - 1) / 2;
    return average(sorted.slice(Math.floor(middle), Math.ceil(middle) + 1));
  },
});
