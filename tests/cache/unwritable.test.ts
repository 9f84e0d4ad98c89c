import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Cache } from '../../src/cache/cache.ts';
import { goodFolder } from '../content/lay-content.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-unwritable-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** A file where the cache's folder should be. */
function fileInItsPlace(): string {
  const file = join(folder, 'a-file');
  writeFileSync(file, 'This is no folder.');
  return file;
}

const environment = (cache: string) => {
  // The test runner marks its children, and Astro does not watch files in those.
  const { VITEST: _, ...others } = process.env;
  return {
    ...others,
    ASSAY_CONTENT: goodFolder,
    ASSAY_OUT: join(folder, 'dist'),
    ASSAY_CACHE: cache,
  };
};

const warnings = (text: string) => text.match(/^What is made now is not kept .*$/gm) ?? [];

/** Every file that a cache has of a kind. */
function entries(kind: string): string[] {
  const kept = join(folder, 'kept', kind);
  return readdirSync(kept).map((name) => join(kept, name));
}

test.each([
  ['cut short', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -1))],
  ['full of zeros', (path: string) => writeFileSync(path, Buffer.alloc(200))],
  ['of other words', (path: string) => writeFileSync(path, '"something else"')],
  ['empty', (path: string) => writeFileSync(path, '')],
  [
    'a folder',
    (path: string) => {
      rmSync(path);
      mkdirSync(path);
    },
  ],
])('an entry that is %s is none, for words and for bytes', (_, spoil) => {
  const cache = new Cache(process.cwd(), join(folder, 'kept'));
  cache.keep('words/body', ['a body'], () => ({ said: 'a body' }));
  cache.write('br', ['a text'], Buffer.from('a text'));
  for (const path of [...entries('words/body'), ...entries('br')]) spoil(path);
  expect(cache.keep('words/body', ['a body'], () => 'made anew')).toBe('made anew');
  expect(cache.read('br', ['a text'])).toBeUndefined();
});

test('what cannot be kept is made, again and again, and nothing half written is left', () => {
  const cache = new Cache(process.cwd(), fileInItsPlace());
  for (const value of [1, 2]) expect(cache.keep('card', ['a card'], () => value)).toBe(value);
  cache.write('br', ['a text'], Buffer.from('a text'));
  expect(cache.read('br', ['a text'])).toBeUndefined();
  cache.prune();
  expect(readdirSync(folder)).toEqual(['a-file']);
});

test('a check goes on where the cache is a file, and says so in one line', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/check.ts'], {
    encoding: 'utf8',
    env: environment(fileInItsPlace()),
  });
  expect({ status, lines: warnings(stderr).length }).toEqual({ status: 0, lines: 1 });
  expect(stderr).toMatch(
    /^What is made now is not kept for the next time \(E\w+: .*a-file.*\)\. ASSAY_CACHE names another folder for it\.$/m,
  );
});

test.skipIf(process.platform === 'win32')(
  'a check goes on where the disk has room for nothing, and leaves no half file behind',
  () => {
    const kept = join(folder, 'kept');
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 0; exec "$0" src/commands/check.ts', process.execPath],
      { encoding: 'utf8', env: environment(kept) },
    );
    expect({ status, lines: warnings(stderr).length }).toEqual({ status: 0, lines: 1 });
    const left = readdirSync(kept, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  },
);

test('a build goes on where the cache is a file, and says so in one line', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/commands/launch.mjs', 'build', '--no-pdf'],
    { encoding: 'utf8', env: environment(fileInItsPlace()) },
  );
  expect({ status, lines: warnings(stderr).length }, stderr).toEqual({ status: 0, lines: 1 });
});

test('dev shows pages and pictures where the cache is a file, and says so in one line', async () => {
  const port = await freePort();
  const server = spawn(process.execPath, ['src/commands/launch.mjs', 'dev'], {
    env: { ...environment(fileInItsPlace()), PORT: String(port) },
  });
  try {
    const said = await untilReady(server);
    for (const path of ['', 'figures/landings.svg', 'figures/landings.png']) {
      expect((await fetch(`http://localhost:${port}/${path}`)).status, path).toBe(200);
    }
    expect(warnings(said()).length).toBe(1);
  } finally {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  }
});

/** What the server has said so far, once it answers. */
async function untilReady(server: ChildProcess): Promise<() => string> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (data: unknown) => {
      said += data;
      if (said.includes('ready in')) resolve();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', () => reject(new Error(`dev has ended. ${said}`)));
  });
  return () => said;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('freePort: no port');
  return address.port;
}
