import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Tinypool } from 'tinypool';
import type { readOutputFile } from '../inspection/read-file.ts';
import type { compressFile } from '../output/compress-file.ts';
import { forEachOf } from '../output/for-each-of.ts';
import type { Work } from '../output/work.ts';
import type { keepPicture } from '../pictures/keep-picture.ts';

/** What other threads can do: a function each, of plain values. */
interface Tasks {
  readonly compressFile: typeof compressFile;
  readonly keepPicture: typeof keepPicture;
  readonly readOutputFile: typeof readOutputFile;
}

const modules: Readonly<Record<keyof Tasks, URL>> = {
  compressFile: new URL('../output/compress-file.ts', import.meta.url),
  keepPicture: new URL('../pictures/keep-picture.ts', import.meta.url),
  readOutputFile: new URL('../inspection/read-file.ts', import.meta.url),
};

/** Fewer than this are done sooner here than a thread has read the code for them. */
const few = 12;

/**
 * Threads for what a build has much of. Jobs and results are small: a file goes by its path, and as
 * many are under way as threads can have at hand, so that memory does not grow with the site.
 */
export class WorkPool {
  readonly #threads: number;
  #pool: Tinypool | undefined;

  /** `ASSAY_THREADS`, else as many as the machine has cores for this process. Throws at what is no such number. */
  constructor(threads = Number(process.env['ASSAY_THREADS'] || availableParallelism())) {
    if (!Number.isInteger(threads) || threads < 1) {
      throw new Error(
        `ASSAY_THREADS is ${process.env['ASSAY_THREADS'] ?? threads}, and wanted is a whole number from 1 on.`,
      );
    }
    this.#threads = threads;
  }

  /** One task, done with each of many jobs: here where they are few or there is one thread. */
  each<Name extends keyof Tasks>(
    name: Name,
  ): Work<Parameters<Tasks[Name]>[0], ReturnType<Tasks[Name]>> {
    return async (jobs, done) => {
      if (jobs.length === 0) return;
      const { href } = modules[name];
      if (this.#threads === 1 || jobs.length < few) {
        const { [name]: task } = await import(href);
        await forEachOf(jobs, 1, async (job) => {
          await done(await task(job), job);
          // The pixels of a picture are only let go between two turns: five hundred would be gigabytes.
          await setImmediate();
        });
        return;
      }
      this.#pool ??= new Tinypool({
        minThreads: 0,
        maxThreads: this.#threads,
        idleTimeout: 1000,
        // A thread that sleeps on them between two jobs takes no turn, and pixels are let go in turns.
        useAtomics: false,
      });
      const pool = this.#pool;
      await forEachOf(jobs, 2 * this.#threads, async (job) =>
        done(await pool.run(job, { filename: href, name }), job),
      );
    };
  }

  /** Ends the threads; whoever waits for one of them is told. */
  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = undefined;
  }
}
