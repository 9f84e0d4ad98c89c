import { z } from 'zod';
import { id } from '../../schema/parts.ts';
import { quotient } from '../arithmetic.ts';
import { ofTwo } from './of-two.ts';

/** One number divided by another. */
export const ratio = ofTwo({
  schema: z.strictObject({ of: id, to: id }),
  keys: ['of', 'to'],
  sign: '÷',
  leads: ['', 'to'],
  isLevel: true,
  combine: quotient,
  unit: () => 'ratio',
});
