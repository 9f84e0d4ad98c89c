import { spawnSync } from 'node:child_process';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareOutput } from '../../src/commands/compare-output.ts';
import { serve } from '../../src/commands/serve.ts';
import { verify } from '../../src/commands/verify.ts';
import { hostingFolder, writeHosting } from '../../src/integration/write-hosting.ts';
import { readManifest } from '../../src/output/manifest.ts';
import { headersOf } from '../../src/output/response-headers.ts';
import { outputRules } from '../../src/problem/output-rules.ts';
import { outputWaiver } from '../../src/schema/output-waiver.ts';
import { documented } from '../../src/tools/audit-hosts.ts';
import { layOutput } from '../output/lay-output.ts';
import { filesIn } from './examples.ts';

const text = await readFile('docs/operating.md', 'utf8');
const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));

let laid: Awaited<ReturnType<typeof layOutput>>;
let servers: Server[];
beforeEach(async () => {
  laid = await layOutput();
  servers = [];
});
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await laid.remove();
});

/** Blocks of a language, e.g. all of "console". */
function blocks(language: string): string[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...text.matchAll(pattern)].map(([, block = '']) => block);
}

/** What a block of a terminal shows: commands, and what each says. */
function shown(block: string): { command: string; said: string }[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((one) => {
      const [command = '', ...said] = one.trimEnd().split('\n');
      return { command, said: said.join('\n') };
    });
}

/**
 * What a command of the document says of the site that was laid, held against an output: the
 * document's address stands for a server of ours, and a digest is any digest.
 */
async function saidOf(command: string, out = laid.out): Promise<string> {
  const server = await serve(laid.out, '/', 0);
  servers.push(server);
  const site = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const args = command.replace(/^npm run verify(?: -- )?/, '').split(' ');
  const given = args.filter(Boolean).map((arg) => arg.replace('https://assay.example/', site));
  const { text: said } = await verify(given, out);
  return masked(said.replaceAll(site, 'https://assay.example/').replaceAll(out, 'dist'));
}

const masked = (said: string) => said.replace(/[0-9a-f]{12}…/g, '…');

test('npm run verify says of a right site what the document shows', async () => {
  const [right = ''] = blocks('console');
  expect(shown(right)).toHaveLength(3);
  for (const { command, said } of shown(right)) expect(await saidOf(command)).toBe(said);
});

test('npm run verify says of a wrong site what the document shows', async () => {
  const whole = join(laid.out, '..', 'whole');
  await cp(laid.out, whole, { recursive: true });
  const page = join(laid.out, 'about', 'index.html');
  await writeFile(page, (await readFile(page, 'utf8')).replace('boats', 'ships'));
  for (const ending of ['.br', '.gz']) await rm(page + ending);
  await rm(join(laid.out, 'cards', 'boats.e5f6.png'));
  const [, wrong = ''] = blocks('console');
  const [{ command, said } = { command: '', said: '' }] = shown(wrong);
  expect(await saidOf(command, whole)).toBe(masked(said));
});

test('the folders that settings of hosts name are the ones that are uploaded, and the files are written', async () => {
  const uploaded = [...text.matchAll(/^rsync .* host\.example:(\S+)\/$/gm)].map(([, to]) => to);
  expect(uploaded).toEqual(['/srv/assay/dist', hostingFolder('/srv/assay/dist')]);
  const manifest = await readManifest(laid.out);
  const written = await writeHosting(hostingFolder(laid.out), manifest);
  for (const language of ['nginx', 'caddyfile'] as const) {
    const block = documented(language);
    const [, root] = /root (?:\* )?([^\s;]+)/.exec(block) ?? [];
    const [, file = ''] = /(?:include|import) ([^\s;]+)/.exec(block) ?? [];
    expect(root).toBe(uploaded[0]);
    expect(dirname(file)).toBe(uploaded[1]);
    expect(written).toContain(file.replace(uploaded[1] ?? '', hostingFolder(laid.out)));
  }
});

test('a site is the same without its compressed files, taken away as the document says', async () => {
  const commands = [...text.matchAll(/find dist .*$/gm)].map(([command]) => command);
  expect(new Set(commands).size).toBe(1);
  const parent = dirname(laid.out);
  expect(spawnSync(commands[0] ?? '', { shell: true, cwd: parent }).status).toBe(0);
  const left = await readdir(laid.out, { recursive: true });
  expect(left.filter((file) => /\.(?:br|gz)$/.test(file))).toEqual([]);
  const { mismatches } = await compareOutput(laid.out, { out: laid.out, isOwn: true });
  expect(mismatches).toEqual([]);
});

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly steps: readonly {
          readonly uses?: string;
          readonly run?: string;
          readonly with?: { readonly path: string };
        }[];
      }
    >
  >;
}

test('the workflow builds with our own commands and publishes the folder that they write', async () => {
  const files = await filesIn('docs/operating.md');
  const workflow: Workflow = parse(files.get('.github/workflows/pages.yml') ?? '');
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const uploads = steps.filter(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
  expect(uploads.map((step) => step.with?.path)).toEqual(['dist']);
  expect(steps.map(({ uses }) => uses?.split('@')[0]).filter(Boolean)).toEqual([
    'actions/checkout',
    'actions/upload-pages-artifact',
    'actions/deploy-pages',
  ]);
  const ours = steps.flatMap(({ run }) => /^npm run (\S+)/.exec(run ?? '')?.[1] ?? []);
  expect(ours).toEqual(['build']);
  expect(workflow.permissions).toEqual({
    contents: 'read',
    pages: 'write',
    'id-token': 'write',
  });
});

test('every command that the document names is there', () => {
  const named = [...text.matchAll(/npm run ([a-z]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('the table of headers has every header that is sent, and no other', async () => {
  const { files, policies } = await readManifest(laid.out);
  const sent = new Set(
    Object.keys(files)
      .filter((file) => !file.startsWith('_'))
      .flatMap((file) => Object.keys(headersOf(`/${file.replace(/index\.html$/, '')}`, policies))),
  );
  const [, table = ''] = text.split('| Header | On | Says |\n|---|---|---|\n');
  const rows = table.split('\n\n')[0]?.split('\n') ?? [];
  const named = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  expect([...new Set(named)].sort()).toEqual([...sent].sort());
});

test('the table of rules for the output has every rule, as the code says it', () => {
  const [, table = ''] = text.split('| Rule | |\n|---|---|\n');
  const rows = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `([a-z-]+)` \| (.*) \|$/gm)];
  expect(Object.fromEntries(rows.map(([, rule, asks]) => [rule, asks]))).toEqual(outputRules);
});

test('the example of a waiver is one', () => {
  const [example = ''] = blocks('yaml').filter((block) => block.startsWith('waivers:'));
  const { waivers } = parse(example);
  expect(waivers).toHaveLength(1);
  expect(outputWaiver.parse(waivers[0])).toEqual(waivers[0]);
});

test('the table of the environment has every variable that a command heeds, and no other', async () => {
  const code = await Promise.all(
    (await readdir('src', { recursive: true }))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFile(join('src', file), 'utf8')),
  );
  const heeded = code.flatMap((one) =>
    [...one.matchAll(/\b(?:process\.env|environment)\['([A-Z_]+)'\]/g)].map(
      ([, name = '']) => name,
    ),
  );
  // Said by one part of a command to another, and set for other programs.
  const inner = ['CHROME_PATH', 'TMPDIR'];
  const named = [...text.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name = '']) => name);
  expect(named.sort()).toEqual([...new Set(heeded)].filter((name) => !inner.includes(name)).sort());
});
