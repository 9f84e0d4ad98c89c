import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const sources = [
  'src',
  'public',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
];

/**
 * The project once more in a folder, as a fresh clone that was just installed has it: with the same
 * dependencies and nothing kept of earlier builds. The browser alone is not unpacked again.
 */
export async function layProject(folder: string): Promise<void> {
  for (const name of sources) await cp(name, join(folder, name), { recursive: true });
  const own = join(folder, 'node_modules');
  await mkdir(join(own, '.cache', 'assay'), { recursive: true });
  const entries = (await readdir('node_modules')).filter((name) => name !== '.cache');
  const cache = await readdir(join('node_modules', '.cache', 'assay')).catch(() => []);
  const browsers = cache
    .filter((name) => name.startsWith('chromium-'))
    .map((name) => join('.cache', 'assay', name));
  for (const name of [...entries, ...browsers]) {
    await symlink(resolve('node_modules', name), join(own, name));
  }
}

/** A module that sets the clock of a program that loads it first: the path of its file. */
export async function layClock(folder: string, days: number): Promise<string> {
  const file = join(folder, 'clock.mjs');
  await writeFile(
    file,
    `const Real = Date;
const ahead = ${days * 86_400_000 + 12_345_678};
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead);
    else super(...given);
  }
  static now() {
    return Real.now() + ahead;
  }
};
`,
  );
  return file;
}
