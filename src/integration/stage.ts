import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isRunning } from '../output/swap.ts';

/**
 * Where Astro writes the pages of an output folder. It keeps its own working files inside the folder
 * that it writes if that lies in the project, and otherwise in one that every build would share: so
 * one elsewhere is filled from a folder of this build's own.
 */
export function stageOf(root: string, next: string): string {
  return next.startsWith(root + sep) ? next : join(root, '.astro', `build-${process.pid}`);
}

/** Throws away the working folders of builds that were killed. */
export async function clearStages(root: string): Promise<void> {
  const stages = join(root, '.astro');
  for (const name of await readdir(stages).catch(() => [])) {
    const pid = /^build-(\d+)$/.exec(name)?.[1];
    if (!pid || isRunning(Number(pid))) continue;
    await rm(join(stages, name), { recursive: true, force: true });
  }
}

/** Renames a stage into its place, or copies it where that is on another disk. */
export async function leaveStage(stage: string, next: string): Promise<void> {
  if (stage === next) return;
  try {
    await rename(stage, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(stage, next, { recursive: true });
    await rm(stage, { recursive: true, force: true });
  }
}
