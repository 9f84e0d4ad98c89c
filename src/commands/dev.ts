/** `npm run dev`: the site while it is written; edits of content show by themselves, drafts too. */
import { dev } from 'astro';
import { type OpenedContent, openContent } from '../content.ts';
import { development } from '../development/development.ts';
import { fail } from './fail.ts';
import { readFlags } from './flags.ts';
import { closingLine, printReport } from './report.ts';
import { readPlaces } from './setting.ts';

readFlags({});
process.env['ASSAY_MODE'] = 'development';
const { root, content } = readPlaces();
const opened = await openContent(content);
printReport(opened, 'text');
const site = opened.content?.site;
let hadProblems = opened.problems.length > 0;

/** After an edit: what is wrong now, or that nothing is any more. */
function report(now: OpenedContent): void {
  if (now.problems.length > 0) printReport(now, 'text');
  else if (hadProblems) console.log(`Mended. ${closingLine(now)}`);
  hadProblems = now.problems.length > 0;
  const { address, base } = now.content?.site ?? site ?? {};
  if (site?.address !== address || site?.base !== base) {
    console.log('site.yaml has another address or base: start npm run dev again to see it.');
  }
}

await dev({
  root,
  ...(site && { site: site.address, base: site.base }),
  server: { port: Number(process.env['PORT'] || 4321) },
  integrations: [development({ folder: content, opened, report })],
}).catch(fail);
