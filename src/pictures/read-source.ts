import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * A file of src/styles, e.g. "fonts/grotesk-bold.woff2". It is looked for from the project's root:
 * a build moves this module into a chunk that lies elsewhere in the project, so that a path from
 * the module itself would lead nowhere. Throws where there is no such file.
 */
export function readStyle(name: string): Buffer {
  const home = findPackageJSON(import.meta.url);
  if (home === undefined) throw new Error(`readStyle: no project round ${import.meta.url}`);
  return readFileSync(join(dirname(home), 'src', 'styles', name));
}
