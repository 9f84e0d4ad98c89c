import type { z } from 'zod';
import { cell } from './operations/cell.ts';
import { change } from './operations/change.ts';
import { count } from './operations/count.ts';
import { difference } from './operations/difference.ts';
import { max } from './operations/max.ts';
import { mean } from './operations/mean.ts';
import { min } from './operations/min.ts';
import type { Around, Named, Operation, Result } from './operations/operation.ts';
import { product } from './operations/product.ts';
import { rank } from './operations/rank.ts';
import { ratio } from './operations/ratio.ts';
import { share } from './operations/share.ts';
import { sum } from './operations/sum.ts';

/** The ways to come by a number, in the order in which messages list them; an entry has exactly one. */
const list = {
  cell,
  sum,
  count,
  min,
  max,
  mean,
  rank,
  share,
  ratio,
  difference,
  change,
  product,
};

/** What stands behind the key of each, read. */
type Wanted = { [Name in keyof typeof list]: z.output<(typeof list)[Name]['schema']> };

export type OperationName = keyof Wanted;

export const operationNames = Object.keys(list) as OperationName[];

export const operations: { readonly [Name in OperationName]: Operation<Wanted[Name]> } = list;

/** An operation with what it is asked to do. */
export type Asked<Name extends OperationName = OperationName> = {
  [One in Name]: { readonly kind: One; readonly wanted: Wanted[One] };
}[Name];

/** What it names that must be there. */
export function namesOf<Name extends OperationName>({ kind, wanted }: Asked<Name>): Named {
  return operations[kind].names(wanted);
}

/** What it comes to. Throws `Unworkable` where that is nothing. */
export function workOut<Name extends OperationName>(
  { kind, wanted }: Asked<Name>,
  around: Around,
): Result {
  return operations[kind].work(wanted, around);
}
