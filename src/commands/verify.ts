/**
 * `npm run verify [address|folder]`: holds a copy of the site against the one in the output folder,
 * file by file; without an argument the output against its own manifest. `-- --own` takes the copy's
 * own manifest, `-- --host` asks after headers and manners too, `-- --timeout 60` waits longer.
 * Ends with 0 if all is the same, 1 if not, 2 if that could not be found out.
 */
import { parseArgs } from 'node:util';
import { type Difference, differenceLines } from '../output/difference.ts';
import { compareAddress } from './compare-address.ts';
import { type Comparison, compareOutput } from './compare-output.ts';
import { readSetting } from './setting.ts';

const { out } = readSetting();

try {
  report(await compare());
} catch (error) {
  console.error(`verify: ${(error as Error).message}`);
  process.exitCode = 2;
}

async function compare(): Promise<Comparison> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      own: { type: 'boolean', default: false },
      host: { type: 'boolean', default: false },
      timeout: { type: 'string', default: '30' },
    },
  });
  const [target = out, ...more] = positionals;
  const seconds = Number(values.timeout);
  if (more.length > 0) throw new Error('one address or folder at a time');
  if (!(seconds > 0)) throw new Error(`--timeout is a number of seconds, not ${values.timeout}`);
  const isOwn = values.own;
  if (/^https?:\/\//i.test(target)) {
    const asking = { out, isOwn, isHost: values.host, timeout: seconds * 1000 };
    return compareAddress(new URL(target), asking);
  }
  if (values.host) throw new Error('--host asks a host, so it needs an address');
  return compareOutput(target, { out, isOwn });
}

function report({ differences, count, of }: Comparison): void {
  for (const line of differenceLines(differences)) console.error(line);
  const wrong = new Set(differences.map(({ file }) => file)).size;
  if (wrong === 0) console.log(`The same: ${count} files of ${of}`);
  else console.error(`\nNot the same: ${wrong} of ${count} files of ${of}\n${cure(differences)}`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

function cure(differences: readonly Difference[]): string {
  const isOnlyHost = differences.every(({ fault }) => fault === 'host');
  return isOnlyHost
    ? 'The files are right. Give the host its settings again (npm run hosting, docs/operating.md), and let it read them.'
    : 'What differs comes from other source, was changed on its way, or is an old copy in a cache: upload the output again, and clear the cache before it.';
}
