import type { Complaint, Path } from '../problem/problem.ts';

/** Why a number cannot be had, and where in its entry. */
export interface Fault extends Complaint {
  readonly path: Path;
}

/** Thrown inside, caught at the entry's edge: nothing after it can be worked out. */
export class Unworkable extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.found);
    this.fault = fault;
  }
}

/** Ends the working of a number: why, and what to do. `path` begins below the operation's key, which is said where it is known. */
export function stop({ path = [], ...complaint }: Complaint & { readonly path?: Path }): never {
  throw new Unworkable({ path, ...complaint });
}
