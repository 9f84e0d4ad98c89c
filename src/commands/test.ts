/** `npm test`: types, lint, what nobody uses, and every test, with one count at the end. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFlags } from './flags.ts';

readFlags({});
const binaries = join(process.cwd(), 'node_modules');

/** Runs a tool of the dependencies with the Node that runs this. */
function run(title: string, script: string, args: readonly string[]): boolean {
  console.log(`\n${title}`);
  const { status } = spawnSync(process.execPath, [join(binaries, script), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

const folder = mkdtempSync(join(tmpdir(), 'assay-test-'));
const results = join(folder, 'results.json');
const steps = {
  types: run('Types', 'astro/bin/astro.mjs', [
    'check',
    '--noSync',
    '--minimumFailingSeverity',
    'warning',
  ]),
  'lint and format': run('Lint and format', '@biomejs/biome/bin/biome', [
    'check',
    '--error-on-warnings',
  ]),
  'what nobody uses': run('What nobody uses', 'knip/bin/knip.js', []),
};
run('Tests', 'vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
]);

/** What the test runner counted; a run that broke off counts as one failure. */
function readResults(): { passed: number; failed: number } {
  try {
    const { numPassedTests, numTotalTests, success } = JSON.parse(readFileSync(results, 'utf8'));
    const failed = numTotalTests - numPassedTests;
    return { passed: numPassedTests, failed: failed === 0 && !success ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const tests = readResults();
const failedSteps = Object.entries(steps).flatMap(([name, isPassed]) => (isPassed ? [] : [name]));
const passed = tests.passed + Object.keys(steps).length - failedSteps.length;
const failed = tests.failed + failedSteps.length;
if (failedSteps.length > 0) console.log(`\nFailed before the tests: ${failedSteps.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
