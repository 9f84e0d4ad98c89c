import { globSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * A file of src, e.g. "styles/fonts/grotesk-bold.woff2". It is looked for from the project's root: a
 * build moves this module into a chunk that lies elsewhere in the project, so that a path from the
 * module itself would lead nowhere. Throws where there is no such file.
 */
export function readSource(path: string): Buffer {
  return readFileSync(join(sourceFolder(), path));
}

/** Files of src by a pattern, in alphabetical order. */
export function sourcesLike(pattern: string): string[] {
  return globSync(pattern, { cwd: sourceFolder() })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function sourceFolder(): string {
  const home = findPackageJSON(import.meta.url);
  if (home === undefined) throw new Error(`sourceFolder: no project round ${import.meta.url}`);
  return join(dirname(home), 'src');
}
