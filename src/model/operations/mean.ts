import { average } from '../arithmetic.ts';
import { overAmounts } from './over-amounts.ts';

export const mean = overAmounts({ word: 'Mean', sign: ', ', combine: average });
