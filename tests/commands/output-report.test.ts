import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodFolder } from '../content/lay-content.ts';
import { runBuild } from './run-build.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-report-'));
  await cp(goodFolder, join(folder, 'content'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a site that is published stays published where the cache cannot be cleared', async () => {
  // A folder where a file should be: nobody can write that, not even the owner of the machine.
  await mkdir(join(folder, 'kept', 'pruned'), { recursive: true });
  await utimes(join(folder, 'kept', 'pruned'), 0, 0);
  const { status, stderr } = runBuild(folder, { cache: 'kept', args: ['--no-pdf'] });
  expect(stderr).toMatch(/^What earlier builds kept could not be cleared away: EISDIR/m);
  expect(status).toBe(0);
});

test('what is wrong with an output is quoted, since the output itself is thrown away', async () => {
  const manifest = () => readFile(join(folder, 'dist', 'manifest.json'), 'utf8');
  const before = await manifest();
  const page = join(folder, 'content', 'pages', 'about.md');
  const text = await readFile(page, 'utf8');
  await appendFile(page, '\n\nSee [what is not there](/about/#nowhere).\n');
  const { status, stderr } = runBuild(folder, { args: ['--no-pdf'] });
  await writeFile(page, text);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^dist\/about\/index\.html:\d+:\d+ {2}\/about\/#nowhere, where there is no such place on the page; wanted an address that is there {2}\(link-leads\)\n {4}\| .*<a href="\/about\/#nowhere">.*\n {4}\| +\^\n {4}correct the link/m,
  );
  expect(await manifest()).toBe(before);
});

test('a port that is refused is told from a file that is', () => {
  const say = (properties: object) =>
    spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { fail } from './src/integration/fail.ts'; fail(Object.assign(new Error('refused'), ${JSON.stringify(properties)}));`,
      ],
      { encoding: 'utf8' },
    ).stderr;
  expect(say({ code: 'EACCES', syscall: 'listen' })).toBe(
    'This user may not serve at that port. Choose one above 1023 with PORT=. (refused)\n',
  );
  expect(say({ code: 'EACCES', syscall: 'open' })).toBe(
    'This user may not use that file or folder. Change the rights, or name another. (refused)\n',
  );
  expect(say({})).toBe('refused\n');
});
