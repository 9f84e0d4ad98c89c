/**
 * `npm run fuzz`: every test with random cases, again and again with other seeds and more cases, for
 * a minute or for so many: `-- --minutes 30`. `-- --seed 7` tries those of one seed once more.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { misused, readFlags } from '../commands/flags.ts';
import { counted } from '../quantity/counted.ts';

/** Cases of the readers of hostile text, instead of some hundred. */
const runs = 5000;

const { values } = readFlags({
  flags: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) misused(`--minutes is a number above 0, not ${values.minutes}`);

/** Test files of plain functions that draw their cases from a seed. */
const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('browser'))
  .map((file) => join('tests', file))
  .filter((file) => readFileSync(file, 'utf8').includes("from 'fast-check'"));

const end = performance.now() + minutes * 60_000;
let rounds = 0;
do {
  const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'unit',
      '--testTimeout',
      '600000',
      ...files,
    ],
    { encoding: 'utf8', env: { ...process.env, ASSAY_SEED: seed, ASSAY_RUNS: String(runs) } },
  );
  if (status !== 0) {
    console.error(stdout + stderr);
    console.error(`Failed with the seed ${seed}: npm run fuzz -- --seed ${seed}`);
    process.exit(1);
  }
  rounds += 1;
  console.log(`Seed ${seed}: ${files.length} files, no counterexample`);
} while (values.seed === undefined && performance.now() < end);
console.log(`${counted(rounds, 'round')}, no counterexample.`);
