import { total } from '../arithmetic.ts';
import { overAmounts } from './over-amounts.ts';

export const sum = overAmounts({ word: 'Sum', sign: ' + ', combine: total });
