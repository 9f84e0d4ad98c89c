import { z } from 'zod';
import { id } from '../../schema/parts.ts';
import { less } from '../arithmetic.ts';
import { ofTwo } from './of-two.ts';

/** The first less the second; of two shares, in percentage points. */
export const difference = ofTwo({
  schema: z.strictObject({ of: id, less: id }),
  keys: ['of', 'less'],
  sign: '−',
  leads: ['', 'less'],
  combine: less,
  unit: (of) => (of === '%' ? 'percentage points' : of),
});
