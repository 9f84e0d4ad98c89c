/**
 * `npm run audit`: checks that need more than npm carries. Each runs where the machine has what it
 * needs, and what is skipped is said.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFlags } from '../commands/build-site.ts';
import { readFlags } from '../commands/flags.ts';
import { serve } from '../commands/serve.ts';
import { addressOfFile, listFiles } from '../output/files.ts';
import { heaviestPages } from '../output/heaviest-pages.ts';
import { hasBrowser } from '../printing/open-browser.ts';
import { type TriedPages, walkInFirefox } from './audit-firefox.ts';
import { auditHost, hosts } from './audit-hosts.ts';
import { besidePlain, slownessOf } from './audit-speed.ts';
import { auditUpload } from './audit-upload.ts';

const nuChecker = 'vnu-jar@26.9.27';
const lighthouse = 'lighthouse@13.5.0';

readFlags({ flags: buildFlags });
const folder = mkdtempSync(join(tmpdir(), 'assay-audit-'));
let failures = 0;

function has(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Runs a program while our own server goes on answering; its output and whether it went well. */
function run(program: string, args: readonly string[]): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    execFile(program, args, { maxBuffer: 64_000_000 }, (error, stdout, stderr) =>
      resolve({ ok: error === null, output: stdout + stderr }),
    );
  });
}

/** Runs a tool that npm fetches for this once. */
function npx(
  packageName: string,
  args: readonly string[],
): Promise<{ ok: boolean; output: string }> {
  return run('npx', ['--yes', packageName, ...args]);
}

interface LighthouseResult {
  readonly categories: Readonly<Record<string, { title: string; score: number }>>;
  readonly audits: Readonly<Record<string, { id: string; title: string; score: number | null }>>;
}

function report(title: string, ok: boolean, detail = ''): void {
  if (!ok) failures += 1;
  console.log(`${ok ? 'passed ' : 'FAILED '} ${title}${detail ? `\n${detail}` : ''}`);
}

function skipped(title: string, why: string): void {
  console.log(`skipped ${title}: ${why}`);
}

async function auditMarkup(dist: string): Promise<void> {
  if (!has('java')) return skipped('Nu checker', 'no Java on this machine');
  const { output } = await npx(nuChecker, [
    '--skip-non-html',
    '--errors-only',
    '--format',
    'gnu',
    dist,
  ]);
  // It takes the policy that a page declares for one that the page itself breaks, and does not know
  // every property of CSS, nor its container queries; over some it stumbles itself.
  const isFalse =
    /Content Security Policy|CSS: .*(?:doesn't exist|Cannot invoke|at-rule “@container”)/;
  const faults = output
    .split('\n')
    .filter((line) => line.includes(': error') && !isFalse.test(line));
  report('Nu checker', faults.length === 0, faults.slice(0, 20).join('\n'));
}

async function auditLighthouse(origin: string, addresses: readonly string[]): Promise<void> {
  const chrome =
    process.env['ASSAY_BROWSER'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(has);
  if (!chrome) return skipped('Lighthouse', 'no Chrome; name one with ASSAY_BROWSER');
  process.env['CHROME_PATH'] = chrome;
  for (const address of addresses) {
    const audit = () =>
      npx(lighthouse, [
        origin + address,
        '--quiet',
        '--output=json',
        '--chrome-flags=--headless=new --no-sandbox',
      ]);
    const first = await audit();
    // Now and then it misses the beginning of its own trace, says so, and has seen nothing.
    const { ok, output } = first.output.includes('"NO_NAVSTART"') ? await audit() : first;
    if (!ok) {
      report(`Lighthouse ${address}`, false, output.slice(0, 400));
      continue;
    }
    const { categories, audits } = JSON.parse(
      output.slice(output.indexOf('{')),
    ) as LighthouseResult;
    const scores = Object.values(categories);
    const low = Object.values(audits).filter(({ score }) => score !== null && score < 0.9);
    report(
      `Lighthouse ${address}`,
      scores.every(({ score }) => score === 1),
      [
        ...scores.map(({ title, score }) => `  ${title}: ${Math.round(score * 100)}`),
        ...low.map(({ id, title }) => `    ${id}: ${title}`),
      ].join('\n'),
    );
  }
}

/** An article beside the same words written by hand, in one run. */
async function auditSpeed(origin: string, addresses: readonly string[]): Promise<void> {
  const article = addresses.find((address) => /^\/articles\/[^/]+\/$/.test(address));
  if (!article) return skipped('Speed', 'no article');
  if (!(await hasBrowser())) return skipped('Speed', 'no Chrome; name one with ASSAY_BROWSER');
  const pair = await besidePlain(origin + article);
  const line = (name: string, { paint, blocked, laidOut }: typeof pair.article) =>
    `  ${name}: largest paint ${Math.round(paint)} ms, blocked ${Math.round(blocked)} ms, ${laidOut} laid out`;
  const slow = slownessOf(pair);
  report(
    `Speed ${article}`,
    slow.length === 0,
    [
      line('the article', pair.article),
      line('by hand', pair.byHand),
      ...slow.map((what) => `  ${what}`),
    ].join('\n'),
  );
}

async function auditFirefox(origin: string, pages: TriedPages): Promise<void> {
  const path = spawnSync('sh', ['-c', 'command -v firefox'], { encoding: 'utf8' }).stdout.trim();
  if (path === '') return skipped('Firefox', 'not on this machine');
  for (const { name, faults } of await walkInFirefox(path, origin, pages)) {
    report(`Firefox ${name}`, faults.length === 0, faults.slice(0, 20).join('\n'));
  }
}

/** The site on the servers that docs/operating.md has settings for, at the root and in a folder. */
async function auditHosts(dist: string): Promise<void> {
  for (const host of hosts) {
    if (!host.isHere()) {
      skipped(host.name, 'not on this machine');
      continue;
    }
    for (const base of ['/', '/assay/']) {
      const faults = await auditHost(host, {
        dist,
        base,
        folder: mkdtempSync(join(folder, 'host-')),
      });
      report(`${host.name} sends the site at ${base}`, faults.length === 0, faults.join('\n'));
    }
  }
}

try {
  const dist = join(folder, 'dist');
  const built = spawnSync(process.execPath, ['src/commands/build.ts', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ASSAY_OUT: dist },
  });
  if (built.status !== 0) process.exit(1);
  const server = await serve(dist, '/', 0);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const files = await listFiles(dist);
  const one = (pattern: RegExp) => {
    const file = files.find((name) => pattern.test(name));
    return file === undefined ? [] : [addressOfFile(file)];
  };
  const [article = '/'] = one(/^articles\/[^/]+\/index\.html$/);
  const [figure = '/'] = one(/^figures\/[^/]+\/index\.html$/);
  const addresses = await heaviestPages(dist);
  await auditHosts(dist);
  if (has('rsync')) {
    const faults = await auditUpload(dist, folder);
    report('rsync uploads the site', faults.length === 0, faults.join('\n'));
  } else skipped('rsync', 'not on this machine');
  await auditMarkup(dist);
  await auditLighthouse(
    origin,
    addresses.filter((address) => !/\/embed\/|\/404/.test(address)),
  );
  await auditSpeed(origin, addresses);
  await auditFirefox(origin, { article, figure, all: addresses });
  server.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failures === 0 ? 0 : 1);
