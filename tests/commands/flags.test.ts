import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseFlags } from '../../src/commands/flags.ts';

const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync('package.json', 'utf8'),
).scripts;

/** Scripts of package.json that launch.mjs starts, e.g. build. */
const started = Object.entries(scripts).flatMap(([name, line]) =>
  line === `node src/commands/launch.mjs ${name}` ? [name] : [],
);

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/launch.mjs', ...words],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const building = 'it takes --no-pdf, --require-pdf';

/** What each says that it takes. */
const known: Readonly<Record<string, string>> = {
  start: building,
  test: 'it takes none',
  dev: 'it takes none',
  new: 'it takes <kind> <id>, --dataset <value>, --source <value>',
  check: 'it takes --format <value>, --watch',
  build: building,
  release: building,
  fonts: 'it takes none',
  schemas: 'it takes none',
  bench: 'it takes [cards|briefings|build [articles …]]',
  fuzz: 'it takes --minutes <value>, --seed <value>',
  audit: building,
  hosting: 'it takes none',
  verify: 'it takes [address|folder], --own, --host, --timeout <value>',
};

test('every script that is started says in this test what it takes', () => {
  expect(started).toEqual(Object.keys(known));
});

test.each(Object.entries(known))(
  '%s does nothing with a flag that it does not know, but says which it knows',
  (name, flags) => {
    const { status, stdout, stderr } = run(name, '--oops');
    const [first] = stderr.split('\n');
    expect({ status, stdout, first }).toEqual({
      status: 2,
      stdout: '',
      first: `${name}: Unknown option '--oops'; ${flags}`,
    });
  },
  60_000,
);

test('a stray word, a value too few and a value too many are faults too', () => {
  const fault = (args: string[]) => () => parseFlags(args, { flags: { seed: { type: 'string' } } });
  expect(fault(['7'])).toThrow(/^Unexpected argument '7'; it takes --seed <value>$/);
  expect(fault(['--seed'])).toThrow(/^Option '--seed <value>' argument missing; it takes --seed/);
  expect(() => parseFlags(['--own=yes'], { flags: { own: { type: 'boolean' } } })).toThrow(
    /^Option '--own' does not take an argument; it takes --own$/,
  );
});

test('a build that is told opposite things, and a bench of what there is not, are turned away', () => {
  expect(run('build', '--no-pdf', '--require-pdf')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'build: --no-pdf and --require-pdf say opposite things; choose one\n',
  });
  expect(run('bench', 'kards')).toMatchObject({
    status: 2,
    stderr: 'bench: it times cards, briefings, build alone, not kards\n',
  });
  expect(run('bench', 'build', 'many')).toMatchObject({
    status: 2,
    stderr: 'bench: it builds whole numbers of articles, not many\n',
  });
});

test('no command reads its own words, and none is started that is not there', () => {
  const readers = ['commands', 'tools'].flatMap((room) =>
    readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => /parseArgs/.test(readFileSync(`src/${room}/${file}`, 'utf8')))
      .map((file) => `${room}/${file}`),
  );
  expect(readers).toEqual(['commands/flags.ts']);
  expect(run('biuld')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'launch: there is no command biuld; see package.json\n',
  });
});
