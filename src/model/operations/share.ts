import { z } from 'zod';
import { id } from '../../schema/parts.ts';
import { quotient, times } from '../arithmetic.ts';
import { ofTwo } from './of-two.ts';

/** A part of a whole. */
export const share = ofTwo({
  schema: z.strictObject({ of: id, in: id }),
  keys: ['of', 'in'],
  sign: '÷',
  leads: ['', 'of'],
  isLevel: true,
  combine: (a, b) => times(quotient(a, b), 100),
  unit: () => '%',
});
