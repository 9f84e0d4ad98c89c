import type { z } from 'zod';
import type { Unit } from '../../quantity/unit.ts';
import type { Value } from '../../quantity/value.ts';
import type { OperandGroup } from '../computed-number.ts';
import { convert, sameDimension } from '../convert.ts';
import { joinCells } from '../provenance.ts';
import { stop } from '../unworkable.ts';
import { showValue } from '../working.ts';
import { type Operation, operation } from './operation.ts';

/** What is done with two numbers that measure the same thing. */
interface OfTwo<Key extends string> {
  readonly schema: z.ZodType<Record<Key, string>>;
  /** The keys of the one and of the other. */
  readonly keys: readonly [Key, Key];
  /** What stands between them in the working. */
  readonly sign: string;
  /** The words that lead to the one and to the other, where they are named. */
  readonly leads: readonly [OperandGroup['lead'], OperandGroup['lead']];
  /** The key of the one that the outcome is said of; the first if left out. */
  readonly about?: Key;
  readonly isLevel?: true;
  /** The second comes in the unit of the first. */
  combine(a: Value, b: Value): Value;
  /** The unit of what comes out, by that of what goes in. */
  unit(of: Unit): Unit;
}

export function ofTwo<Key extends string>({
  keys,
  sign,
  leads,
  about = keys[0],
  combine,
  unit: unitFrom,
  ...rest
}: OfTwo<Key>): Operation<Record<Key, string>> {
  const [first, second] = keys;
  return operation({
    ...rest,
    names: (wanted) => ({ numbers: keys.map((key) => ({ id: wanted[key], path: [key] })) }),
    work(wanted, around) {
      const [a, b] = [around.number(wanted[first]), around.number(wanted[second])];
      sameDimension(a.unit, b);
      const value = combine(a.value, convert(b.value, b.unit, a.unit));
      const working = `${showValue(a.value, a.unit)} ${sign} ${showValue(b.value, b.unit)}`;
      if (value.kind === 'missing' && a.value.kind !== 'missing' && b.value.kind !== 'missing') {
        stop({
          rule: 'number-defined',
          found: `${working}, which comes to nothing definite`,
          wanted: 'amounts from which something follows',
          hint: 'two bounds that pull apart say nothing, and nothing can be divided by zero',
        });
      }
      const { subject } = about === first ? a : b;
      const operands = [a, b].map(({ value, unit, cells }, index) => ({
        lead: leads[index] ?? '',
        operands: [{ value, unit, cells }],
      }));
      const cells = joinCells([a.cells, b.cells]);
      return { value, unit: unitFrom(a.unit), cells, subject, operands, working };
    },
  });
}
