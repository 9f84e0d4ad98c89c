import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's source once more, to which a test adds a member of one of its closed sets. */
export interface CopiedSource {
  /** The folder that `src` stands in. */
  readonly folder: string;
  /** Puts a folder or a file of the tests into the copy, at a path such as `src/charts/kinds/dots`. */
  add(from: string, to: string): Promise<void>;
  /** Writes a line behind the only line of a file that has some words. Throws where no line has them, or several. */
  addLine(file: string, behind: string, line: string): Promise<void>;
  /** A module of the copy, e.g. `load<typeof import('../../src/integration/open-content.ts')>('src/integration/open-content.ts')`. */
  load<Module>(file: string): Promise<Module>;
}

const beside = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** Copies `src` into a folder of its own, with the same dependencies. */
export async function copySource(): Promise<CopiedSource> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-source-'));
  for (const name of ['src', ...beside]) await cp(name, join(folder, name), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    add: (from, to) => cp(from, join(folder, to), { recursive: true }),
    addLine: async (file, behind, line) => {
      const path = join(folder, file);
      const lines = (await readFile(path, 'utf8')).split('\n');
      const found = lines.flatMap((text, index) => (text.includes(behind) ? [index] : []));
      const [index, another] = found;
      if (index === undefined || another !== undefined) {
        throw new Error(`addLine: ${found.length} lines of ${file} have "${behind}"`);
      }
      await writeFile(path, lines.toSpliced(index + 1, 0, line).join('\n'));
    },
    load: (file) => import(/* @vite-ignore */ join(folder, file)),
  };
}
