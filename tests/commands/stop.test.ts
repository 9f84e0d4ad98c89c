import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodFolder } from '../content/lay-content.ts';

let folder: string;
let out: string;
/** Of the output that was there first. */
let manifest: string;
const environment = () => ({
  ...process.env,
  ASSAY_CONTENT: join(folder, 'content'),
  ASSAY_OUT: out,
});
const launch = ['src/commands/launch.mjs'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-stop-'));
  out = join(folder, 'dist');
  await cp(goodFolder, join(folder, 'content'), { recursive: true });
  const { status } = spawnSync(process.execPath, [...launch, 'build', '--no-pdf'], {
    env: environment(),
  });
  expect(status).toBe(0);
  manifest = await readFile(join(out, 'manifest.json'), 'utf8');
  const page = join(folder, 'content', 'pages', 'about.md');
  await writeFile(page, `${await readFile(page, 'utf8')}\n\nMore words.\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Begins a build in a group of its own, as a terminal does; `ended` when it has. */
function begin(): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [...launch, 'build', '--no-pdf'], {
    env: environment(),
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text) => {
      said += text;
    });
  }
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) => resolve({ code, said })),
  );
  return { child, ended };
}

/** Waits until a build has taken the output for itself, and says so. */
async function untilWriting(): Promise<void> {
  const lock = join(folder, '.dist.lock');
  while (!(await readFile(lock, 'utf8').catch(() => ''))) await setTimeout(5);
}

const left = async () => (await readdir(folder)).sort();
const signal = (child: ChildProcess, name: NodeJS.Signals) => process.kill(-(child.pid ?? 0), name);

test('Ctrl+C ends a build at once and leaves the old output, and nothing beside it', async () => {
  const { child, ended } = begin();
  await untilWriting();
  signal(child, 'SIGINT');
  const { code, said } = await ended;
  expect(code).toBe(130);
  expect(said).toMatch(/Stopped\. .*dist is as it was\.\n$/);
  expect(await left()).toEqual(['content', 'dist']);
  expect(await readFile(join(out, 'manifest.json'), 'utf8')).toBe(manifest);
});

test('a second build says who is at work; a kill of the first leaves the old output, and the next build is whole', async () => {
  const first = begin();
  await untilWriting();
  // So that it is still at work, however fast the machine.
  signal(first.child, 'SIGSTOP');
  const { code, said } = await begin().ended;
  expect(code).toBe(1);
  expect(said).toMatch(
    /Another build is under way \(process \d+\)\. Wait for it, then try again\./,
  );
  signal(first.child, 'SIGKILL');
  await first.ended;
  expect(await readFile(join(out, 'manifest.json'), 'utf8')).toBe(manifest);
  const next = await begin().ended;
  expect(next.code, next.said).toBe(0);
  expect(await left()).toEqual(['content', 'dist']);
  expect(await readFile(join(out, 'about/index.html'), 'utf8')).toContain('More words.');
});

test('where a machine breaks a build off in the middle of a file, the old output stays', async () => {
  const before = await readFile(join(out, 'manifest.json'), 'utf8');
  const { status } = spawnSync(
    'sh',
    ['-c', `ulimit -f 40; exec "$0" src/commands/build.ts --no-pdf`, process.execPath],
    // Another hour, so that there is something to build.
    {
      encoding: 'utf8',
      env: { ...environment(), NODE_ENV: 'production', SOURCE_DATE_EPOCH: '1900000000' },
    },
  );
  expect(status).not.toBe(0);
  expect(await readFile(join(out, 'manifest.json'), 'utf8')).toBe(before);
  spawnSync(process.execPath, [...launch, 'check'], { env: environment() });
  expect(await readFile(join(out, 'manifest.json'), 'utf8')).toBe(before);
});
