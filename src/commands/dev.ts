/** `npm run dev`: the site while it is written; edits of content show by themselves, drafts too. */
import { dev } from 'astro';
import { openContent } from '../content.ts';
import { fail } from './fail.ts';
import { printReport } from './report.ts';
import { readSetting } from './setting.ts';

process.env['ASSAY_MODE'] = 'development';
const { root, content } = readSetting();
const opened = await openContent(content);
printReport(opened, 'text');
const site = opened.content?.site;
await dev({
  root,
  ...(site && { site: site.address, base: site.base }),
  server: { port: Number(process.env['PORT'] || 4321) },
}).catch(fail);
