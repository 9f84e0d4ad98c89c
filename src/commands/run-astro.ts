import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { build } from 'astro';
import { isRunning } from '../output/swap.ts';
import type { Site } from '../schema/site.ts';
import { progress } from './progress.ts';

/**
 * Renders the pages into a folder. Astro keeps its own working files inside the folder that it
 * writes if that lies in the project, and otherwise in one that every build would share: so one
 * elsewhere is filled from a folder of this build's own.
 */
export async function runAstro(root: string, folder: string, site: Site): Promise<void> {
  await clearStages(root);
  const isInside = folder.startsWith(root + sep);
  const stage = isInside ? folder : join(root, '.astro', `build-${process.pid}`);
  const bar = progress('Rendering pages and files');
  try {
    const { address, base } = site;
    subscribe('assay:rendered', bar.step);
    await build({ root, outDir: stage, site: address, base, logLevel: 'warn' });
    if (!isInside) await move(stage, folder);
  } finally {
    unsubscribe('assay:rendered', bar.step);
    bar.end();
    // Pages that were under way when one failed still write: what cannot go now goes with the next build.
    if (!isInside) await rm(stage, { recursive: true, force: true }).catch(() => {});
  }
}

/** Throws away the working folders of builds that were killed. */
async function clearStages(root: string): Promise<void> {
  const stages = join(root, '.astro');
  for (const name of await readdir(stages).catch(() => [])) {
    const pid = /^build-(\d+)$/.exec(name)?.[1];
    if (!pid || isRunning(Number(pid))) continue;
    await rm(join(stages, name), { recursive: true, force: true });
  }
}

/** Renames a folder, or copies it where that would lead to another disk. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}
