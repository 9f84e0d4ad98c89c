import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { compareAddress } from '../commands/compare-address.ts';
import { writeHosting } from '../integration/write-hosting.ts';
import { readManifest } from '../output/manifest.ts';
import { mismatchLines } from '../output/mismatch.ts';
import { manifestName } from '../output/swap.ts';

/** A server that sites are put on, and how it is told of ours. */
export interface Host {
  readonly name: string;
  /** Whether this machine has it. */
  isHere(): boolean;
  /** The settings of the whole server, around the block that docs/operating.md gives for a site. */
  settings(block: string, at: { folder: string; port: number }): string;
  start(file: string, folder: string): ChildProcess;
}

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** nginx with gzip alone, as it comes, and with the module for Brotli; and Caddy. */
export const hosts: readonly Host[] = [
  nginx('nginx', { hasBrotli: false }),
  nginx('nginx with Brotli', { hasBrotli: true }),
  {
    name: 'Caddy',
    isHere: () => spawnSync('caddy', ['version']).status === 0,
    settings: (block, { port }) =>
      `{\n\tadmin off\n\tauto_https off\n}\n${block.replace('assay.example', `http://127.0.0.1:${port}`)}`,
    start: (file) => spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file]),
  },
];

function nginx(name: string, { hasBrotli }: { hasBrotli: boolean }): Host {
  return {
    name,
    isHere: () =>
      spawnSync('nginx', ['-v']).status === 0 && (!hasBrotli || existsSync(brotliModule)),
    settings: (block, { folder, port }) => {
      const site = block
        .replace(/^.*\bssl_.*\n/gm, '')
        .replace(/listen .*;/, `listen 127.0.0.1:${port};`)
        .replace(/^.*brotli_static on;\n/m, (line) => (hasBrotli ? line : ''));
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `${kind}_temp_path ${folder}/${kind};`,
      );
      return [
        hasBrotli ? `load_module ${brotliModule};` : '',
        `user ${userInfo().username};`,
        'daemon off;',
        `pid ${folder}/nginx.pid;`,
        `error_log ${folder}/error.log;`,
        'events {}',
        `http {\naccess_log off;\n${temporary.join('\n')}\n${site}}`,
        '',
      ].join('\n');
    },
    start: (file, folder) =>
      spawn('nginx', ['-c', file, '-p', folder, '-e', `${folder}/error.log`]),
  };
}

/** The block for a site that docs/operating.md gives for a server, e.g. for "nginx". */
export function documented(language: 'nginx' | 'caddyfile'): string {
  const text = readFileSync(join('docs', 'operating.md'), 'utf8');
  const block = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(text)?.[1];
  if (!block) throw new Error(`documented: docs/operating.md has no block for ${language}`);
  return block;
}

/** Puts a copy of an output on a server as the document says, and says what is wrong with what it sends. */
export async function auditHost(
  host: Host,
  { dist, base, folder }: { dist: string; base: string; folder: string },
): Promise<string[]> {
  const root = join(folder, 'root');
  const out = join(root, base);
  await cp(dist, out, { recursive: true });
  await writeFile(
    join(out, manifestName),
    JSON.stringify({ ...(await readManifest(dist)), base }, null, 1),
  );
  const [settings = ''] = await writeHosting(join(folder, 'written'), await readManifest(out));
  const port = await freePort();
  const file = join(folder, 'settings');
  const block = documented(host.name === 'Caddy' ? 'caddyfile' : 'nginx')
    .replaceAll('/srv/assay/dist.hosting', dirname(settings))
    .replaceAll('/srv/assay/dist', root);
  await writeFile(file, host.settings(block, { folder, port }));
  const server = host.start(file, folder);
  let said = '';
  server.stderr?.on('data', (text) => {
    said += text;
  });
  try {
    const address = new URL(base, `http://127.0.0.1:${port}`);
    await untilUp(address, server, () => said);
    const asking = { out, isOwn: false, isHost: true, timeout: 10_000 };
    return mismatchLines((await compareAddress(address, asking)).mismatches);
  } finally {
    server.kill();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilUp(address: URL, server: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`untilUp: it has ended. ${said()}`);
    if (await fetch(address).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`untilUp: it does not answer. ${said()}`);
}
