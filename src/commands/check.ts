/**
 * `npm run check`: the content only, no build. `-- --format json` gives the report as data,
 * `-- --watch` repeats it whenever a file changes.
 */
import { watch } from 'node:fs';
import { parseArgs } from 'node:util';
import { openContent } from '../content.ts';
import { repair } from '../output/swap.ts';
import { fail } from './fail.ts';
import { printReport } from './report.ts';
import { readSetting } from './setting.ts';

const { format, watch: isWatching } = readArguments();
const { content, out } = readSetting();
await repair(out);

await check();
if (isWatching) {
  let timer: NodeJS.Timeout | undefined;
  console.log(`\nWatching ${content} (Ctrl+C ends it)`);
  watch(content, { recursive: true }, () => {
    // An editor saves in several strokes: wait until they are done.
    clearTimeout(timer);
    timer = setTimeout(() => void check().catch(fail), 80);
  });
}

async function check(): Promise<void> {
  if (isWatching) console.log('');
  const opened = await openContent(content);
  printReport(opened, format);
  process.exitCode = opened.problems.length > 0 ? 1 : 0;
}

function readArguments(): { format: 'text' | 'json'; watch: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        format: { type: 'string', default: 'text' },
        watch: { type: 'boolean', default: false },
      },
    });
    if (values.format === 'text' || values.format === 'json') {
      return { format: values.format, watch: values.watch };
    }
    console.error(`check: --format is text or json, not ${values.format}`);
  } catch (error) {
    console.error(`check: ${(error as Error).message}`);
  }
  return process.exit(2);
}
