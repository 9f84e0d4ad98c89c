import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodFolder } from '../content/lay-content.ts';

let folder: string;
let content: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-placeholder-'));
  content = join(folder, 'content');
  await cp(goodFolder, content, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/launch.mjs', command, ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, ASSAY_CONTENT: content, ASSAY_OUT: join(folder, 'out') },
    },
  );
  return { status, stdout, stderr: stderr.replace(/^[A-Z][a-z ]+: [\d,]+.*\n/gm, '') };
}

const address =
  'content/site.yaml:4:10  "https://gazette.example", which no reader elsewhere can reach; wanted an address of your own  (address-public)';

test('a build for oneself warns that the address is a placeholder, with its place, and goes on', () => {
  const { status, stderr } = run('build', '--no-pdf');
  expect(status).toBe(0);
  expect(stderr).toContain(`Before it is published:\n${address}`);
  expect(stderr).toMatch(/^content\/site\.yaml:\d+:\d+ {2}"[^"@]+@gazette\.example"/m);
});

test('a check stays green, and says the same; as data it has only problems', () => {
  const { status, stdout, stderr } = run('check');
  expect([status, stdout]).toEqual([0, expect.stringContaining('no problems.')]);
  expect(stderr).toContain(`Before it is published:\n${address}`);
  expect(run('check', '--format', 'json')).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
});

test('a release is refused while it is one, and remembers nothing', async () => {
  const { status, stderr } = run('release', '--no-pdf');
  expect(status).toBe(1);
  expect(stderr).toContain(address);
  expect(stderr).toContain('2 problems in 1 file.');
  await expect(readFile(join(content, 'links.txt'), 'utf8')).rejects.toThrow('ENOENT');
});

test('who publishes for a network of their own waives the rule, with a reason that each build says', async () => {
  await appendFile(
    join(content, 'site.yaml'),
    'waivers:\n  - { rule: address-public, at: /, reason: "For the desks of the lake alone." }\n',
  );
  const { status, stdout, stderr } = run('release', '--no-pdf');
  expect([status, stderr]).toEqual([0, '']);
  expect(run('check').stderr).toBe('');
  expect(stdout).toContain(
    'Waived: address-public at /, 2 found. For the desks of the lake alone.',
  );
});
