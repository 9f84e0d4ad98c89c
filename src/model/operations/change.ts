import { z } from 'zod';
import { id } from '../../schema/parts.ts';
import { relativeChange, times } from '../arithmetic.ts';
import { ofTwo } from './of-two.ts';

/** From one to another, as a part of the first. */
export const change = ofTwo({
  schema: z.strictObject({ from: id, to: id }),
  keys: ['from', 'to'],
  sign: 'to',
  leads: ['from', 'to'],
  about: 'to',
  combine: (from, to) => times(relativeChange(from, to), 100),
  unit: () => '%',
});
