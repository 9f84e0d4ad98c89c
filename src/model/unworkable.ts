import type { Complaint, Path } from '../problem/problem.ts';

/** Thrown inside, caught at the entry's edge: nothing after it can be worked out. */
export class Unworkable extends Error {
  readonly complaint: Complaint;
  /** Where in the entry, below its operation's key. */
  readonly path: Path;

  constructor(complaint: Complaint, path: Path) {
    super(complaint.found);
    this.complaint = complaint;
    this.path = path;
  }
}

/** Ends the working of a number: why, and where in the entry if not in all of it. */
export function stop({ path = [], ...complaint }: Complaint & { readonly path?: Path }): never {
  throw new Unworkable(complaint, path);
}
