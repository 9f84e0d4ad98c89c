import { forEachOf } from './for-each-of.ts';

/**
 * Has each of many jobs done, wherever that is: in this thread or in others. `done` hears of each;
 * in which order is nobody's business. Rejects at the first that fails.
 */
export type Work<Job, Result> = <J extends Job>(
  jobs: readonly J[],
  done: (result: Result, job: J) => void | Promise<void>,
) => Promise<void>;

/** One after the other, in this thread. */
export function here<Job, Result>(work: (job: Job) => Result | Promise<Result>): Work<Job, Result> {
  return (jobs, done) => forEachOf(jobs, 1, async (job) => done(await work(job), job));
}
