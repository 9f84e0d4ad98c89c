import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Written into every output folder, last; what carries it was built here and may be replaced. */
export const manifestName: string = 'manifest.json';

/** A build in progress: a folder beside the output, and the way into its place. */
export interface Build {
  readonly next: string;
  /** Puts the new output in the place of the old. */
  publish(): Promise<void>;
  /** Throws the new output away; the old one stays as it is. */
  discard(): Promise<void>;
  /** The same at once, for a process that is ending. */
  drop(): void;
}

/** Where a build into an output folder works, beside it. */
export function nextOf(out: string): string {
  return `${out}.next`;
}

function beside(out: string) {
  return {
    next: nextOf(out),
    previous: `${out}.previous`,
    lock: join(dirname(out), `.${basename(out)}.lock`),
  };
}

/**
 * Begins a build into `out`. Only one at a time; what an ended one left behind is cleared away, and
 * an output folder that was being swapped is put back.
 */
export async function beginBuild(out: string): Promise<Build> {
  const { next, previous, lock } = beside(out);
  await mkdir(dirname(out), { recursive: true });
  await refuseForeign(out);
  await takeLock(lock);
  await repair(out);
  await rm(next, { recursive: true, force: true });
  const release = () => rm(lock, { force: true });
  return {
    next,
    async publish() {
      // Two renames, so that a kill between them leaves both folders whole.
      if (existsSync(out)) await rename(out, previous);
      await rename(next, out);
      await rm(previous, { recursive: true, force: true });
      await release();
    },
    async discard() {
      // What still writes there for a moment is waited for.
      await rm(next, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      await release();
    },
    drop() {
      rmSync(next, { recursive: true, force: true });
      rmSync(lock, { force: true });
    },
  };
}

/** Puts back an output folder whose swap was cut short; one that is being swapped is left alone. Commands call it first. */
export async function repair(out: string): Promise<void> {
  const { previous, lock } = beside(out);
  const holder = await holderOf(lock);
  const isSwapping = holder !== process.pid && isRunning(holder);
  if (isSwapping || !existsSync(previous)) return;
  if (existsSync(out)) await rm(previous, { recursive: true, force: true });
  else await rename(previous, out);
}

/** A folder that was not built here is somebody's: it is never replaced. */
async function refuseForeign(out: string): Promise<void> {
  const entries: string[] = await readdir(out).catch(() => []);
  if (entries.length === 0 || entries.includes(manifestName)) return;
  throw new Error(
    `${out} was not built by Assay (it has no ${manifestName}). Empty it, or set ASSAY_OUT to another folder.`,
  );
}

async function takeLock(lock: string): Promise<void> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = await holderOf(lock);
    if (holder !== process.pid && isRunning(holder)) {
      throw new Error(
        `Another build is under way (process ${holder}). Wait for it, then try again.`,
      );
    }
    await rm(lock, { force: true });
    await takeLock(lock);
  }
}

/**
 * The process that holds a lock; 0 where none does. A lock is there for a moment before its process
 * is named in it: that is waited for, and one that stays empty was left by a kill at that moment.
 */
async function holderOf(lock: string): Promise<number> {
  for (let tries = 0; tries < 20; tries += 1) {
    const text = await readFile(lock, 'utf8').catch(() => '0');
    if (text !== '') return Number(text);
    await setTimeout(50);
  }
  return 0;
}

/**
 * Whether a process is at work, whoever it belongs to. One that was killed and that nobody has
 * collected yet (in a container, for as long as it runs) still answers to signals, and is not.
 */
export function isRunning(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isDead(pid);
}

/** By the state in `/proc` (proc_pid_stat(5)), where a machine has it. */
function isDead(pid: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
