import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/output/files.ts';
import { makePublishable } from '../content/publishable.ts';
import { freePort } from '../free-port.ts';

/* What a command does is counted by a module that is loaded into it: see count-work.ts. */
let folder: string;
let environment: NodeJS.ProcessEnv;
const counter = ['--import', resolve('tests/commands/count-work.ts')];
const once = { 'content opened': 1, 'numbers worked out': 1 };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-work-'));
  await cp('tests/content/second', join(folder, 'content'), { recursive: true });
  await makePublishable(join(folder, 'content'));
  environment = {
    ...process.env,
    NODE_ENV: 'production',
    ASSAY_CONTENT: join(folder, 'content'),
    ASSAY_OUT: join(folder, 'out'),
    ASSAY_CACHE: join(folder, 'cache'),
  };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Counted {
  readonly work: Readonly<Record<string, number>>;
  readonly reads: Readonly<Record<string, number>>;
}

function countedIn(stderr: string): Counted {
  return JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
}

test('a build opens the content once, works numbers out once, and reads no file of its output more than twice', async () => {
  const { status, stderr } = spawnSync(process.execPath, [...counter, 'src/commands/build.ts'], {
    encoding: 'utf8',
    env: environment,
  });
  expect(status, stderr).toBe(0);
  const { work, reads } = countedIn(stderr);
  expect(work).toEqual(once);
  // Nothing was kept from before: briefings were printed, from pages and faces that were read again.
  const files = await listFiles(join(folder, 'out'));
  expect(files.some((file) => file.endsWith('.pdf'))).toBe(true);
  expect(Object.keys(reads)).toEqual(expect.arrayContaining(['index.html', 'feed.xml']));
  expect(Object.entries(reads).filter(([, times]) => times > 2)).toEqual([]);
});

test('a release opens the content once', () => {
  const { status, stderr } = spawnSync(process.execPath, [...counter, 'src/commands/release.ts'], {
    encoding: 'utf8',
    env: environment,
  });
  expect(status, stderr).toBe(0);
  expect(countedIn(stderr).work).toEqual(once);
});

test('a start opens the content once, and serves what was built', async () => {
  const { said, child } = await run(['src/commands/start.ts'], 'Reading at');
  child.kill('SIGTERM');
  await new Promise((ended) => child.once('exit', ended));
  expect(said()).toContain('Reading at http://localhost:');
  // A signal ends it without a last word, so that it is counted as it goes.
  expect(said().match(/counted: content opened/g)).toHaveLength(1);
});

test('an edit while writing opens the content once more, and no page opens it again', async () => {
  const { said, child, address } = await run(['src/commands/dev.ts'], 'ready in');
  const opened = () => said().match(/counted: content opened/g)?.length ?? 0;
  try {
    expect(await (await fetch(address)).text()).toContain('<h1');
    expect(opened()).toBe(1);
    const article = join(folder, 'content', 'articles', 'night-ferries.md');
    const text = await readFile(article, 'utf8');
    await writeFile(article, text.replace(/^title: .*$/m, 'title: Another headline'));
    await expect
      .poll(
        async () =>
          /<h1>.*<\/h1>/.exec(await (await fetch(`${address}articles/night-ferries/`)).text())?.[0],
      )
      .toContain('Another headline');
    await fetch(address);
    expect(opened()).toBe(2);
    expect(said().match(/counted: numbers worked out/g)).toHaveLength(2);
  } finally {
    child.kill('SIGTERM');
  }
});

/** Starts a command that goes on, and waits until it is ready. */
async function run(args: readonly string[], ready: string) {
  const port = await freePort();
  // The test runner marks its children, and Astro does not watch files in those.
  const { VITEST: _, ...unmarked } = environment;
  const child = spawn(process.execPath, [...counter, ...args], {
    env: { ...unmarked, PORT: String(port), NODE_ENV: 'development' },
  });
  let text = '';
  const said = () => text;
  await new Promise<void>((found, failed) => {
    const hear = (chunk: Buffer) => {
      text += String(chunk);
      if (text.includes(ready)) found();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => failed(new Error(text)));
  });
  return { said, child, address: `http://localhost:${port}/` };
}
