/**
 * `npm run check`: the content only, no build. `-- --format json` gives the report as data,
 * `-- --watch` repeats it whenever a file changes.
 */
import { watch } from 'node:fs';
import { inspect } from 'node:util';
import { BrokenChecks } from '../checks/check-content.ts';
import { warnBeforePublishing } from '../integration/before-publishing.ts';
import { fail } from '../integration/fail.ts';
import { type OpenedContent, openContent } from '../integration/open-content.ts';
import { readPlaces } from '../integration/places.ts';
import { printReport } from '../integration/print-report.ts';
import { repair } from '../output/swap.ts';
import { readContent } from '../reading/read-content.ts';
import { misused, readFlags } from './flags.ts';

const { format, watch: isWatching } = readArguments();
const { content, out } = readPlaces();
await repair(out).catch(fail);

const opened = await check();
if (format === 'text' && opened?.parts) warnBeforePublishing(opened.parts.content);
if (isWatching) {
  let timer: NodeJS.Timeout | undefined;
  console.log(`\nWatching ${content} (Ctrl+C ends it)`);
  watch(content, { recursive: true }, () => {
    // An editor saves in several strokes: wait until they are done.
    clearTimeout(timer);
    timer = setTimeout(() => void check().catch(fail), 80);
  });
}

async function check(): Promise<OpenedContent | undefined> {
  if (isWatching) console.log('');
  try {
    const opened = await openContent(content);
    printReport(opened, format);
    process.exitCode = opened.problems.length > 0 ? 1 : 0;
    return opened;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) fail(error);
    await reportFault(error);
    return undefined;
  }
}

/**
 * The last resort: what is to be mended may be what the project itself stumbles over, so everything
 * that could still be found is reported, and then the fault with what was at work.
 */
async function reportFault(error: unknown): Promise<void> {
  const read = await readContent(content).catch(() => undefined);
  const found = error instanceof BrokenChecks ? error.problems : [];
  const problems = [...(read?.problems ?? []), ...found];
  if (problems.length > 0 || format === 'json') {
    printReport({ problems, sources: read?.sources ?? new Map() }, format);
  }
  const fault = process.env['DEBUG']
    ? inspect(error)
    : error instanceof Error
      ? error.message
      : String(error);
  console.error(
    `The check is not whole, by a fault of Assay’s own (DEBUG=1 shows where):\n${fault}`,
  );
  process.exitCode = 1;
}

function readArguments(): { format: 'text' | 'json'; watch: boolean } {
  const { values } = readFlags({
    flags: {
      format: { type: 'string', default: 'text' },
      watch: { type: 'boolean', default: false },
    },
  });
  const { format, watch } = values;
  if (format === 'text' || format === 'json') return { format, watch };
  return misused(`--format is text or json, not ${format}`);
}
