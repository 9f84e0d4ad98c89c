/*
 * Loaded into a command by `--import`: counts what it does, and says so as the last line of standard
 * error, as JSON. Reads are counted at Node's own functions, whoever calls them, from the moment at
 * which the pages are done.
 */
import { subscribe } from 'node:diagnostics_channel';
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const work: Record<string, number> = {};
const reads: Record<string, number> = {};

subscribe('assay:work', (name) => {
  work[String(name)] = (work[String(name)] ?? 0) + 1;
  // For commands that go on until they are ended.
  process.stderr.write(`counted: ${name}\n`);
});

function isAfterPages(): boolean {
  return performance.getEntriesByName('assay:headers').length > 0;
}

function note(path: unknown): void {
  const file = /\.next[\\/](.*)$/.exec(String(path))?.[1];
  if (file && isAfterPages()) reads[file] = (reads[file] ?? 0) + 1;
}

const { readFile } = fs.promises;
const { readFileSync } = fs;
Object.assign(fs.promises, {
  readFile: (...args: Parameters<typeof readFile>) => {
    note(args[0]);
    return readFile(...args);
  },
});
Object.assign(createRequire(import.meta.url)('node:fs'), {
  readFileSync: (...args: Parameters<typeof readFileSync>) => {
    note(args[0]);
    return readFileSync(...args);
  },
});
syncBuiltinESMExports();

process.on('exit', () => process.stderr.write(`\n${JSON.stringify({ work, reads })}\n`));
