import { greatest } from '../arithmetic.ts';
import { overAmounts } from './over-amounts.ts';

export const max = overAmounts({
  word: 'Greatest',
  sign: ', ',
  combine: greatest,
  isOneOfThem: true,
});
