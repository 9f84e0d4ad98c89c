import { z } from 'zod';
import { id, shown } from '../../schema/parts.ts';
import { times } from '../arithmetic.ts';
import { showValue } from '../working.ts';
import { operation } from './operation.ts';

/** A number times a stated constant. */
export const product = operation({
  schema: z.strictObject({ of: id, times: z.number(), because: shown }),
  names: ({ of }) => ({ numbers: [{ id: of, path: ['of'] }] }),
  work(wanted, around) {
    const { value, unit, cells, subject } = around.number(wanted.of);
    return {
      value: times(value, wanted.times),
      unit,
      cells,
      subject,
      operands: [{ lead: '', operands: [{ value, unit, cells }] }],
      working: `${showValue(value, unit)} × ${wanted.times} (${wanted.because})`,
    };
  },
});
