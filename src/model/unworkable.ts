import type { NumberFault } from './computed-number.ts';

export type Path = NumberFault['path'];

/** Thrown inside, caught at the definition's edge: nothing after it can be worked out. */
export class Unworkable extends Error {
  readonly fault: Omit<NumberFault, 'id'>;

  constructor(fault: Omit<NumberFault, 'id'>) {
    super(fault.found);
    this.fault = fault;
  }
}

/** Ends the working of a number: why, and what to do. */
export function stop(
  rule: NumberFault['rule'],
  path: Path,
  found: string,
  wanted: string,
  hint: string,
): never {
  throw new Unworkable({ rule, path, found, wanted, hint });
}
