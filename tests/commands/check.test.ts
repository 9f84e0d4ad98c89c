import { spawnSync } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CopiedSource, copySource } from '../toys/copy-source.ts';

let source: CopiedSource;

/** A check that stumbles over what the good content has, in a copy of the source. */
beforeAll(async () => {
  source = await copySource();
  await source.addLine(
    'src/checks/worded-fields.ts',
    'export function checkWords',
    "  if (compiled.articles.length > 0) throw new Error('a stone in the way');",
  );
  await cp('tests/content/good', join(source.folder, 'content'), { recursive: true });
});

afterAll(() => rm(source.folder, { recursive: true, force: true }));

function check(args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, ['src/commands/check.ts', ...args], {
    cwd: source.folder,
    env: { ...process.env, DEBUG: '', ...environment },
    encoding: 'utf8',
  });
}

const fault = `The check is not whole, by a fault of Assay’s own (DEBUG=1 shows where):
checkWords: a stone in the way
`;

test('a check that stumbles is named, without a stack, and nothing passes', () => {
  const { status, stdout, stderr } = check();
  expect([status, stdout, stderr]).toEqual([1, '', fault]);
});

test('the stack is there for whoever asks for it', () => {
  const { status, stderr } = check([], { DEBUG: '1' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/Error: a stone in the way\n +at checkWords .*worded-fields\.ts/);
});

test('what reading and the other checks have found is reported all the same', async () => {
  const numbers = `more:
  title: More
  cell: { dataset: landings, column: freight_t, where: { habour: Alder, year: 2024 } }
`;
  await writeFile(join(source.folder, 'content/numbers/more.yaml'), numbers);
  await writeFile(join(source.folder, 'content/numbers/other.yaml'), 'other: { titel: Other }\n');
  const { status, stderr } = check();
  expect(status).toBe(1);
  expect(stderr).toContain('content/numbers/more.yaml:3:66  the column "habour"');
  expect(stderr).toContain('content/numbers/other.yaml:1:10  unknown key "titel"');
  expect(stderr.endsWith(fault)).toBe(true);
  const asData = check(['--format', 'json']);
  expect(asData.status).toBe(1);
  expect(JSON.parse(asData.stdout).map(({ rule }: { rule: string }) => rule)).toContain(
    'key-known',
  );
});
