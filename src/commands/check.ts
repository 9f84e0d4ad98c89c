/** `npm run check`: the content only, no build. `-- --format json` gives the report as data. */
import { parseArgs } from 'node:util';
import { openContent } from '../content.ts';
import { printReport } from './report.ts';
import { readSetting } from './setting.ts';

const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
if (values.format !== 'text' && values.format !== 'json') {
  console.error(`check: --format is text or json, not ${values.format}`);
  process.exit(2);
}
const opened = await openContent(readSetting().content);
printReport(opened, values.format);
process.exitCode = opened.problems.length > 0 ? 1 : 0;
