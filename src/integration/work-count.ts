import { channel } from 'node:diagnostics_channel';

/** Work that is done once for a build, and once for an edit while writing. */
export type CountedWork = 'content opened' | 'numbers worked out';

const done = channel('assay:work');

/** Says of a piece of work that it is being done, to whoever counts: tests do. */
export function countWork(work: CountedWork): void {
  done.publish(work);
}
