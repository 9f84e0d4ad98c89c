/**
 * `npm run verify [address|folder]`: holds a copy of the site against the one in the output folder,
 * file by file; without an argument the output against its own manifest. `-- --own` takes the copy's
 * own manifest, `-- --host` asks after headers and manners too, `-- --timeout 60` waits longer.
 * Ends with 0 if all is the same, 1 if not, 2 if that could not be found out.
 */

import { readPlaces } from '../integration/places.ts';
import { type Mismatch, mismatchLines } from '../output/mismatch.ts';
import { compareAddress } from './compare-address.ts';
import { type Comparison, compareOutput } from './compare-output.ts';
import { parseFlags } from './flags.ts';
import { isMain } from './is-main.ts';

/** What the command says and how it ends. */
export interface Verdict {
  readonly status: 0 | 1 | 2;
  readonly text: string;
}

/** Compares what the arguments name with the output in a folder. */
export async function verify(args: readonly string[], out: string): Promise<Verdict> {
  try {
    return report(await compare(args, out));
  } catch (error) {
    return { status: 2, text: `verify: ${(error as Error).message}` };
  }
}

async function compare(args: readonly string[], out: string): Promise<Comparison> {
  const { values, positionals } = parseFlags(args, {
    words: '[address|folder]',
    flags: {
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

function report({ mismatches, count, of }: Comparison): Verdict {
  const wrong = new Set(mismatches.map(({ file }) => file)).size;
  if (wrong === 0) return { status: 0, text: `The same: ${count} files of ${of}` };
  const end = ['', `Not the same: ${wrong} of ${count} files of ${of}`, cure(mismatches)];
  return { status: 1, text: [...mismatchLines(mismatches), ...end].join('\n') };
}

function cure(mismatches: readonly Mismatch[]): string {
  const isOnlyHost = mismatches.every(({ fault }) => fault === 'host');
  return isOnlyHost
    ? 'The files are right. Give the host its settings again (npm run hosting, docs/operating.md), and let it read them.'
    : 'What differs comes from other source, was changed on its way, or is an old copy in a cache: upload the output again, and clear the cache before it.';
}

if (isMain(import.meta.url)) {
  const { status, text } = await verify(process.argv.slice(2), readPlaces().out);
  if (status === 0) console.log(text);
  else console.error(text);
  process.exitCode = status;
}
