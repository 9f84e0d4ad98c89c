import { least } from '../arithmetic.ts';
import { overAmounts } from './over-amounts.ts';

export const min = overAmounts({ word: 'Least', sign: ', ', combine: least, isOneOfThem: true });
