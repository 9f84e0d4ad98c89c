import { mean } from '../arithmetic.ts';
import { amountOf } from '../value.ts';
import { overAmounts } from './over-amounts.ts';

/** A toy: the middle one, or the mean of the two in the middle. */
export const median = overAmounts({
  word: 'Median',
  sign: ', ',
  combine(values) {
    const sorted = values.toSorted((a, b) => (amountOf(a) ?? 0) - (amountOf(b) ?? 0));
    const middle = (sorted.length - 1) / 2;
    return mean(sorted.slice(Math.floor(middle), Math.ceil(middle) + 1));
  },
});
