/**
 * What every script of package.json starts: installs what is missing, then hands over to a command,
 * or to a tool under src/tools, in TypeScript, run by a Node that is new enough. Plain JavaScript,
 * since Node 20 must read it.
 *
 *   node src/commands/launch.mjs build
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [command, ...args] = process.argv.slice(2);

const modes = { dev: 'development', fuzz: 'test', test: 'test' };

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds what the lockfile asks for. npm writes its own list last, so a broken-off install has none. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

function install() {
  console.log('Installing what is missing (npm ci) …');
  const npm = process.env.npm_execpath;
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(program, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The install did not succeed; nothing was started.');
    process.exit(status ?? 1);
  }
}

/** The Node that came with the dependencies, so that everybody builds with the same one; else this one, if it is new enough. */
function findNode() {
  const names = [`node-${process.platform}-${process.arch}`, `node-win-${process.arch}`];
  for (const name of names) {
    for (const file of ['bin/node', 'bin/node.exe']) {
      const path = join(root, 'node_modules', name, file);
      if (existsSync(path)) return path;
    }
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(
    `This machine has Node ${process.versions.node}, and no newer one comes with the dependencies for ` +
      `${process.platform} ${process.arch}. Install Node 22.18 or newer, and start again.`,
  );
  return process.exit(1);
}

const rooms = ['commands', 'tools'].map((room) => join(root, 'src', room));
const script = rooms.map((room) => join(room, `${command}.ts`)).find(existsSync);
if (!command || !script) {
  console.error(`launch: there is no command ${command ?? '(none was named)'}; see package.json`);
  process.exit(2);
}
if (!isInstalled()) install();

const node = findNode();
const child = spawn(node, [script, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    // Whatever the machine has: the same source makes the same bytes.
    NODE_ENV: modes[command] ?? 'production',
    // What Node has compiled once it need not compile again: a third of the time until a command begins.
    // Tests run copies of the project from folders of their own, and what is kept of those is of no use.
    ...(modes[command] !== 'test' && {
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'assay', 'compiled'),
    }),
    PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
  },
});
// The terminal sends Ctrl+C to the child too: it ends by itself, and this one after it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
// As shells count: 128 and the number of the signal.
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
